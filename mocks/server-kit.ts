export { type ClientMockSettings, clientMocks, type WatchableMock } from './client-mocks.ts';
export type { PlayedMock, PlayedMockAnswer, PlayedMockRequest } from './played-mock.ts';
export { requestCauses } from './request-causes.ts';
export {
  type Alter,
  type Answer,
  createVerifiedService,
  type Health,
  type Hint,
  type Journal,
  type JournalExchange,
  type Limits,
  type MockOptions,
  type NoAnswer,
  type RawReply,
  type Reply,
  type RunningServer,
  type ServerOptions,
  type Service,
  type ServiceRequest,
  type SettableLimits,
  startServer,
  type VerifiedService,
  type Violation,
} from './server.ts';
