import type { Finding } from '../contracts/finding.ts';
import { type Mask, maskDeep } from '../contracts/redact.ts';
import { createArrivals, type JournalSecond } from './arrivals.ts';
import { errorCodeOf } from './error-code.ts';
import { LIMITS, type Limits } from './http/limits.ts';
import { judgeRequest } from './judge-request.ts';
import { type JournalExchange, type Recorded, showExchange, trim } from './recorded.ts';
import { createRing } from './ring.ts';
import type { ServiceRequest } from './service/request.ts';
import { shortenFinding } from './shorten.ts';

/** What a request broke of the contract; `at` is when it arrived, in milliseconds since the epoch. */
export type Violation = Finding & { at: number };

/**
 * What the mock saw since it started or was reset: the JSON of `GET /__group-counter/journal`. Totals are of everything;
 * `seconds` holds the latest 600 in which calls arrived, `violations` the latest 1000, and `exchanges` the latest 1000 of
 * which no more than 500 arrived in one second. UserSigs are masked, and what a violation quotes is cut at 500
 * characters.
 */
export type Journal = {
  version: 1;
  totals: { arrivals: number; accepted: number; refused: Record<string, number>; other: number; violations: number };
  seconds: readonly JournalSecond[];
  exchanges: readonly JournalExchange[];
  violations: readonly Violation[];
};

/** Writes down what comes to pass at the door. `read` is the costly part, `record` the cheap one. */
export type JournalWriter = {
  record(seen: Recorded, request: ServiceRequest): void;
  read(): Journal;
  reset(): void;
  /** How much of each it holds. */
  size(): { exchanges: number; seconds: number; violations: number };
};

/** A journal in bounded memory. What it shows went through `mask`. */
export function createJournal(mask: Mask, limits: Limits = LIMITS): JournalWriter {
  let state = empty(limits);
  return {
    record(seen, request) {
      const cause = typeof seen.reply === 'string' ? undefined : seen.reply.cause;
      const code = typeof seen.reply === 'string' ? undefined : errorCodeOf(seen.reply.body);
      state.arrivals.count(seen.arrivedAt, code);
      countTotal(state.totals, code);
      // A run at full speed, far above the limit, is counted in whole and shown in part.
      if (state.arrivals.inSecond() <= limits.journalExchangesOfASecond)
        state.exchanges.push(trim(seen, limits.journalBodyBytes));
      for (const finding of judgeRequest(request, cause)) {
        state.totals.violations++;
        state.violations.push({ ...shortenFinding(finding, limits.journalValueCharacters), at: seen.arrivedAt });
      }
    },
    read: () => ({
      version: 1,
      totals: { ...state.totals, refused: { ...state.totals.refused } },
      seconds: state.arrivals.seconds(),
      exchanges: state.exchanges.kept().map((seen) => showExchange(seen, mask)),
      violations: state.violations.kept().map((violation) => maskDeep(violation, mask)),
    }),
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

function empty({ journalExchanges, journalSeconds, journalViolations }: Limits) {
  const totals: Journal['totals'] = { arrivals: 0, accepted: 0, refused: {}, other: 0, violations: 0 };
  return {
    totals,
    arrivals: createArrivals(journalSeconds),
    exchanges: createRing<Recorded>(journalExchanges),
    violations: createRing<Violation>(journalViolations),
  };
}

function countTotal(totals: Journal['totals'], code: number | undefined): void {
  totals.arrivals++;
  if (code === undefined) totals.other++;
  else if (code === 0) totals.accepted++;
  else totals.refused[code] = (totals.refused[code] ?? 0) + 1;
}
