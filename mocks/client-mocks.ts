import { randomBytes } from 'node:crypto';
import type { Account } from '../contracts/account/account.ts';
import { didYouMean } from '../contracts/wire/did-you-mean.ts';
import { findTestGroup, TEST_GROUPS, type TestGroupId } from './fixtures/test-groups.ts';
import { mapGroups } from './mapped-groups.ts';
import { type PlayedMock, startPlayedMock } from './played-mock.ts';
import { createVerifiedService, type RunningServer, type ServerOptions, startServer } from './server.ts';

/** What mocks for clients are told: where to listen, PEM texts for HTTPS, and which GroupIds stand for which test group. */
export type ClientMockSettings = {
  /** Where it listens; 0 takes a free port. */
  port?: number;
  /** PEM texts; with them it speaks HTTPS only. */
  tls?: { cert: string; key: string };
  /** GroupIds, each with the test group that it stands for. */
  map?: Readonly<Record<string, string>>;
};

/** A mock for a client's own tests: a running server that says too which outcomes can be met, and what GroupIds stand for. */
export type WatchableMock = RunningServer & {
  /** Who may call, and the key that UserSigs are signed with. */
  account: Required<Omit<Account, 'usersig'>>;
  /** Every test group, with the code of those that are refused. */
  outcomes: readonly { id: string; code?: number }[];
  /** The test group that a GroupId stands for; itself where it stands for none. */
  groupOf: (groupId: string) => string;
};

/**
 * The mocks for `checkClient` of `group-counter-kit/contracts`: strict in all that a source demands, each with a key of its
 * own, so that a UserSig that got out opens nothing else.
 */
export const clientMocks = {
  /** Starts one for a client's own tests, whose test groups and provider states they may use. */
  async startWatched({ map = {}, ...where }: ClientMockSettings = {}): Promise<WatchableMock> {
    const groups = testGroupsOf(map);
    const options = { ...strict(), ...where };
    const service = mapGroups(createVerifiedService(options), groups);
    const server = await startServer({ ...options, service, limits: LIMITS, keepsJournal: true });
    return { ...server, outcomes: OUTCOMES, groupOf: (groupId) => groups.get(groupId) ?? groupId };
  },
  /** Starts one for a client that is driven: whoever drives it says how the calls of each group are answered. */
  startDriven: (where: ClientMockSettings = {}): Promise<PlayedMock> => startPlayedMock({ ...strict(), ...where }),
};

/** What no source demands is let through: what published clients leave out, and which of several values counts. */
export const LET_THROUGH = {
  'random-absent-accepted': 'accepted',
  'contenttype-accepted': 'accepted',
  'repeated-parameter-accepted': 'accepted',
} as const;

/** What a client's set-up calls before is not ours to judge. */
function strict(): ServerOptions & { secretKey: string } {
  return { unknowns: LET_THROUGH, otherOperations: 'ok', secretKey: randomBytes(32).toString('hex') };
}

/** Nothing of what a client sends is to be forgotten before it is judged. */
const LIMITS = { journalExchanges: 50_000, journalExchangesOfASecond: 5000, journalViolations: 50_000 };

/** Every outcome that a client can meet at the mock. */
const OUTCOMES = TEST_GROUPS.map(({ id, selects }) =>
  selects.outcome === 'refused' ? { id, code: selects.code } : { id },
);

function testGroupsOf(map: Readonly<Record<string, string>>): Map<string, TestGroupId> {
  return new Map(Object.entries(map).map(([groupId, name]) => [groupId, testGroupOf(name)]));
}

function testGroupOf(name: string): TestGroupId {
  const group = findTestGroup(name);
  if (group !== undefined) return group.id;
  const shown = name.slice(0, 60);
  const ids = TEST_GROUPS.map(({ id }) => id);
  const meant = didYouMean(shown, ids, 'All are listed in group-counter-kit/fixtures/test-groups.json.');
  throw new Error(`Failed to map a GroupId: no test group is called "${shown}".${meant}`);
}
