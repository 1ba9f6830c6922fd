import type { Finding } from '../../contracts/finding.ts';
import type { JudgedRequest } from '../../contracts/oracles/request/judged-request.ts';
import { judgeUnread, type UnreadReason } from '../../contracts/oracles/request/unread.ts';
import { NO_USERSIG } from '../../contracts/secrets/redact.ts';
import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { requestKindOf } from '../../contracts/wire/request-kind.ts';
import { errorCodeOf } from '../error-code.ts';
import { type Limits, MOCK_LIMITS } from '../limits.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import { createArrivalCounter, type JournalSecond } from './arrival-counter.ts';
import type { JudgeCredential } from './judge-credential.ts';
import { createSeenJudge } from './judge-seen.ts';
import { createMask } from './mask.ts';
import { type JournalExchange, type Judged, MARGIN, type Recorded, showExchange, trim } from './recorded-call.ts';
import { createRing } from './ring.ts';
import { createSecondLimit } from './second-limit.ts';
import { shortenFinding } from './shorten.ts';
import { showFinding } from './show-finding.ts';

/** What a request broke of the contract; `at` is when it arrived, in milliseconds since the epoch. */
export type Violation = Finding & { at: number };

/** What a request has that breaks no sentence of a source and is likely a mistake; `at` as of a violation. */
export type Hint = Violation;

/**
 * What the mock saw since it started or was reset: the JSON of `GET /__group-counter/journal`. Totals are of everything:
 * calls, which alone arrive, and apart from them preflights, calls of other operations and what was turned away unread. `seconds` holds the latest 600 in
 * which calls arrived, `violations` and `hints` the latest 1000 each, and `exchanges` the latest 1000 of which no more than
 * 500 arrived in one second. UserSigs are masked, and what a violation quotes is cut at 500 characters.
 */
export type Journal = {
  version: 1;
  totals: Totals;
  seconds: readonly JournalSecond[];
  exchanges: readonly JournalExchange[];
  violations: readonly Violation[];
  hints: readonly Hint[];
};

type Totals = {
  arrivals: number;
  accepted: number;
  refused: Record<string, number>;
  other: number;
  violations: number;
  hints: number;
  otherOperations: number;
  preflights: number;
  /** Turned away before they were read: no HTTP, too large, and the like. */
  unread: number;
};

/** Writes down what comes to pass at the door. `read` is the costly part, `record` the cheap one. */
export type JournalWriter = {
  record(seen: Recorded, request: ServiceRequest): void;
  /** Writes down what was turned away before it was read, as far as it came. */
  recordUnread(seen: Recorded, why: UnreadReason, said?: string): void;
  read(): Journal;
  reset(): void;
  /** How much of each it holds. */
  size(): { exchanges: number; seconds: number; violations: number };
};

/** What a journal depends on: its bounds, and who judges the credentials of calls, which are passed over without. */
export type JournalParts = { limits?: Limits; judgeCredential?: JudgeCredential };

/** A journal in bounded memory. It shows none of these secrets, and no UserSig of anybody's. */
export function createJournal(secrets: readonly string[], parts: JournalParts = {}): JournalWriter {
  const { limits = MOCK_LIMITS, judgeCredential = () => [] } = parts;
  let state = empty(limits);
  const quoted = (finding: Finding): Finding => shortenFinding(finding, limits.journalValueCharacters + MARGIN);
  const write = (seen: Recorded, kind: Judged['kind'], { findings, hints }: JudgedRequest): void => {
    // A run at full speed, far above the limit, is counted in whole and shown in part.
    const isShown = state.isShown(seen.arrivedAt);
    if (!isShown && findings.length + hints.length === 0) return;
    const judged = { kind, findings: findings.map(quoted), hints: hints.map(quoted) };
    if (isShown) state.exchanges.push({ ...trim(seen, limits.journalBodyBytes + MARGIN), judged });
    state.totals.violations += findings.length;
    state.totals.hints += hints.length;
    for (const finding of judged.findings) state.violations.push({ ...finding, at: seen.arrivedAt });
    for (const hint of judged.hints) state.hints.push({ ...hint, at: seen.arrivedAt });
  };
  return {
    record(seen, request) {
      const kind = requestKindOf(request);
      countSeen(state, kind, seen);
      write(seen, kind, state.judge(request, kind === 'call' ? judgeCredential(request, seen.arrivedAt) : []));
    },
    recordUnread(seen, why, said) {
      state.totals.unread++;
      write(seen, 'unread', judgeUnread(why, said));
    },
    read: () => read(state, secrets, limits),
    reset() {
      state = empty(limits);
    },
    size: () => ({
      exchanges: state.exchanges.size(),
      seconds: state.arrivals.keptSeconds(),
      violations: state.violations.size(),
    }),
  };
}

type Entry = Recorded & { judged: Judged };
type State = ReturnType<typeof empty>;

function empty({ journalExchanges, journalExchangesOfASecond, journalSeconds, journalViolations }: Limits) {
  const counted = { arrivals: 0, accepted: 0, refused: {}, other: 0 };
  const totals: Totals = { ...counted, violations: 0, hints: 0, otherOperations: 0, preflights: 0, unread: 0 };
  return {
    totals,
    judge: createSeenJudge(),
    isShown: createSecondLimit(journalExchangesOfASecond),
    arrivals: createArrivalCounter(journalSeconds),
    exchanges: createRing<Entry>(journalExchanges),
    violations: createRing<Violation>(journalViolations),
    hints: createRing<Hint>(journalViolations),
  };
}

function countSeen({ totals, arrivals }: State, kind: Judged['kind'], { arrivedAt, reply }: Recorded): void {
  if (kind === 'preflight') totals.preflights++;
  else if (kind === 'other-operation') totals.otherOperations++;
  else {
    const code = typeof reply === 'string' ? undefined : errorCodeOf(reply.body);
    arrivals.count(arrivedAt, code);
    totals.arrivals++;
    if (code === undefined) totals.other++;
    else if (code === 0) totals.accepted++;
    else totals.refused[code] = (totals.refused[code] ?? 0) + 1;
  }
}

/** UserSigs that are known again in any form; of more of them only what still looks like one. */
const MOST_ARRIVED = 100;

function read(state: State, secrets: readonly string[], limits: Limits): Journal {
  const exchanges = state.exchanges.kept();
  const arrived = [...new Set(exchanges.flatMap(userSigsOf))];
  const numbers = new Map(arrived.map((userSig, index) => [userSig, index + 1]));
  const mask = createMask([...secrets, ...arrived.slice(-MOST_ARRIVED)]);
  const show = (finding: Finding): Finding => showFinding(finding, mask, limits.journalValueCharacters);
  const showDated = ({ at, ...finding }: Violation): Violation => ({ ...show(finding), at });
  return {
    version: 1,
    totals: { ...state.totals, refused: { ...state.totals.refused } },
    seconds: state.arrivals.seconds(),
    exchanges: exchanges.map(({ judged, ...seen }) => {
      const { kind, findings, hints } = judged;
      const shown = { kind, findings: findings.map(show), hints: hints.map(show) };
      const userSig = numbers.get(userSigsOf(seen)[0] ?? '');
      return {
        ...showExchange(seen, mask, limits.journalBodyBytes),
        ...shown,
        ...(userSig !== undefined && { userSig }),
      };
    }),
    violations: state.violations.kept().map(showDated),
    hints: state.hints.kept().map(showDated),
  };
}

/** What arrived as a UserSig, right or not. */
function userSigsOf({ target }: Recorded): string[] {
  return parseQuery(splitTarget(target).query).flatMap(([name, value]) =>
    name.toLowerCase() === 'usersig' && value !== NO_USERSIG ? [value] : [],
  );
}
