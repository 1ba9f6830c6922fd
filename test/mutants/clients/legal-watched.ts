import type { ClientParts } from './build/client.ts';
import { isCode, QUICK, repeatedWhere, testsOf } from './build/own-tests.ts';
import type { LegalClient } from './legal.ts';
import { type OwnTests, watchParts } from './watch-parts.ts';

function watched(name: string, because: string, parts: Partial<ClientParts>, tests: OwnTests): LegalClient {
  return { name, because, watch: () => watchParts(parts, tests) };
}

/** Waits as long as it must before it calls again, and does so for what passes alone. */
export const PATIENT: Partial<ClientParts> = {
  again: (concluded, sent) => {
    const { code } = (concluded['error'] ?? {}) as { code?: number };
    if (sent > 1) return undefined;
    return code === 60007 ? 1050 : code === 10002 || code === 60008 ? 150 : undefined;
  },
};

/** Tests in which all that the checks of traffic ask for comes about. */
export const ALL_OF_IT = testsOf(...QUICK, 'gck.10004', 'gck.10010', 'gck.70001', 'gck.10002', 'gck.60007', 'gck.slow');

/** Clients whose own tests must not be taken for a fault of theirs. */
export const LEGAL_WATCHED: readonly LegalClient[] = [
  watched(
    'a second after the limit',
    '[page]: 200 calls a second',
    repeatedWhere(isCode(60007), 2, 1050),
    testsOf('gck.60007', 'gck.ok'),
  ),
  watched(
    'a random of its own for each call, over many calls',
    '[page]: random is an unsigned 32-bit integer',
    {},
    testsOf(...QUICK, ...QUICK, ...QUICK),
  ),
  watched(
    'again where the codes say to try again',
    '[codes]: 10002 and 60008 may be tried again',
    repeatedWhere(isCode(10002, 60008), 3, 120),
    testsOf('gck.10002', 'gck.60008', 'gck.ok'),
  ),
  watched(
    'no call again, whatever comes',
    '[unstated]: whether calls are repeated',
    {},
    testsOf('gck.10002', 'gck.60007', ...QUICK),
  ),
  watched(
    'tests that call twice for what is refused',
    '[unstated]: what no source forbids is a hint',
    {},
    testsOf('gck.10010', 'gck.10010', 'gck.10004', 'gck.70001'),
  ),
  watched(
    'a test that is answered 60007 twice in a moment',
    '[unstated]: what no source forbids is a hint',
    {},
    testsOf('gck.60007', 'gck.60007', 'gck.ok'),
  ),
  watched(
    'a hundred calls side by side',
    '[page]: 200 calls a second',
    {},
    async (call) => void (await Promise.all(Array.from({ length: 100 }, () => call('gck.ok')))),
  ),
  watched(
    'a time-out of 5 s, in its own tests',
    '[overview]: a time-out is longer than 3 s',
    { timeoutMs: 5000 },
    testsOf('gck.slow'),
  ),
];
