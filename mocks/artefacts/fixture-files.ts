import type { StateCounter } from '../../contracts/scenarios/states.ts';
import { CAUSES, CONTRACT, ERROR_CODES } from '../../openapi/generated/constants.ts';
import { FAILURES } from '../fixtures/failures.ts';
import { FAULTS, type FaultReply } from '../fixtures/faults.ts';
import { REQUESTS } from '../fixtures/requests.ts';
import { RESPONSES } from '../fixtures/responses.ts';
import { TEST_GROUP_PREFIX, TEST_GROUPS, type TestGroup } from '../fixtures/test-groups.ts';
import { EXCHANGES } from './exchanges.ts';

/** What the fixtures for other languages hold, by the name of the file; int64 that no number holds is a bigint. */
export const FIXTURE_FILES = {
  requests: REQUESTS,
  responses: RESPONSES,
  failures: FAILURES,
  exchanges: EXCHANGES,
  'test-groups': TEST_GROUPS.map(testGroup),
  codes: Object.entries(ERROR_CODES).map(([code, about]) => ({ code: Number(code), ...about })),
  causes: Object.entries(CAUSES).map(([id, { title, codes }]) => ({ id, title, codes })),
  faults: Object.entries(FAULTS).map(([name, { title, reply }]) => ({
    name,
    GroupId: TEST_GROUP_PREFIX + name,
    title,
    reply: faultReply(reply),
  })),
} as const;

/** Name of a file of fixtures, without its ending. */
export type FixtureFile = keyof typeof FIXTURE_FILES | 'index';

/**
 * What says of which version of the kit and of which contract the other files are. They are lists and tables, which have no
 * place for it.
 */
export function fixtureIndex(version: string) {
  const files = Object.keys(FIXTURE_FILES).map((name) => ({ file: `${name}.json`, schema: `${name}.schema.json` }));
  return { version, contract: CONTRACT, files };
}

function testGroup({ id, title, selects }: TestGroup) {
  const exact = 'counters' in selects ? { ...selects, counters: selects.counters.map(withLiteral) } : selects;
  return { GroupId: id, title, selects: exact };
}

/** Readers with types for their members want one type: an integer. */
function withLiteral({ Key, Value }: StateCounter) {
  return { Key, Value: BigInt(Value) };
}

function faultReply(reply: FaultReply) {
  if (typeof reply === 'string') return { kind: reply };
  const { status, headers, body } = reply;
  const content = typeof body === 'string' ? { body } : { bodyBase64: Buffer.from(body).toString('base64') };
  return { kind: 'answer', status, headers, ...content };
}
