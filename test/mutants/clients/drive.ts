import type { OpenPort } from '../../../contracts/check-client/adapter/port.ts';
import { judgeSent } from '../../../contracts/check-client/check-client.ts';
import {
  type DrivenResult,
  type DriveOptions,
  driveClient,
} from '../../../contracts/check-client/driven/drive-client.ts';
import { LET_THROUGH } from '../../../mocks/client-mocks.ts';
import { startPlayedMock } from '../../../mocks/played-mock.ts';

export type Driving = Partial<Omit<DriveOptions, 'adapter' | 'mock' | 'kitVersion'>>;

/** Drives an adapter at a mock of its own, which is closed afterwards; judges what it concludes and what it sends. */
export async function drive(adapter: OpenPort, options: Driving = {}): Promise<DrivenResult> {
  const mock = await startPlayedMock({ unknowns: LET_THROUGH });
  try {
    const result = await driveClient({ adapter, mock, kitVersion: '0.0.0', ...options });
    const sent = judgeSent(mock.exchanges(), options.selected ?? (() => true));
    return { ...result, checks: [...sent, ...result.checks] };
  } finally {
    await mock.close();
  }
}
