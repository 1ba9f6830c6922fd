import type { Finding } from '../../contracts/finding.ts';
import { boundValue, EDGE } from '../../contracts/secrets/bounds.ts';
import { NO_USERSIG } from '../../contracts/secrets/redact.ts';
import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { errorCodeOf } from '../error-code.ts';
import { LIMITS, type Limits } from '../limits.ts';
import type { ServiceRequest } from '../service/request.ts';
import { createArrivals, type JournalSecond } from './arrivals.ts';
import { judgeRequest } from './judge-request.ts';
import { createMask, type Mask } from './mask.ts';
import { type JournalExchange, MARGIN, type Recorded, showExchange, trim } from './recorded.ts';
import { createRing } from './ring.ts';
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

/** A journal in bounded memory. It shows none of these secrets, and no UserSig of anybody's. */
export function createJournal(secrets: readonly string[], limits: Limits = LIMITS): JournalWriter {
  let state = empty(limits);
  return {
    record(seen, request) {
      const cause = typeof seen.reply === 'string' ? undefined : seen.reply.cause;
      const code = typeof seen.reply === 'string' ? undefined : errorCodeOf(seen.reply.body);
      state.arrivals.count(seen.arrivedAt, code);
      countTotal(state.totals, code);
      // A run at full speed, far above the limit, is counted in whole and shown in part.
      if (state.arrivals.inSecond() <= limits.journalExchangesOfASecond)
        state.exchanges.push(trim(seen, limits.journalBodyBytes + MARGIN));
      for (const finding of judgeRequest(request, cause)) {
        state.totals.violations++;
        state.violations.push({
          ...shortenFinding(finding, limits.journalValueCharacters + MARGIN),
          at: seen.arrivedAt,
        });
      }
    },
    read: () => {
      const exchanges = state.exchanges.kept();
      const arrived = [...new Set(exchanges.flatMap(userSigsOf))].slice(-MOST_ARRIVED);
      const mask = createMask([...secrets, ...arrived]);
      return {
        version: 1,
        totals: { ...state.totals, refused: { ...state.totals.refused } },
        seconds: state.arrivals.seconds(),
        exchanges: exchanges.map((seen) => showExchange(seen, mask, limits.journalBodyBytes)),
        violations: state.violations
          .kept()
          .map((violation) => showViolation(violation, mask, limits.journalValueCharacters)),
      };
    },
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

/** UserSigs that are known again in any form; of more of them only what still looks like one. */
const MOST_ARRIVED = 100;

/** What arrived as a UserSig, right or not. */
function userSigsOf({ target }: Recorded): string[] {
  return parseQuery(splitTarget(target).query).flatMap(([name, value]) =>
    name.toLowerCase() === 'usersig' && value !== NO_USERSIG ? [value] : [],
  );
}

/** The violation without secrets, and then with quotes of so many characters. */
function showViolation({ at, ...finding }: Violation, mask: Mask, characters: number): Violation {
  const show = (text: string): string => {
    const masked = mask(text);
    // What was masked may be so short that the first cut came into sight.
    return text.length > characters + MARGIN ? `${masked.slice(0, -EDGE)}…` : masked;
  };
  const { path, actual, message } = finding;
  const shown = typeof actual === 'string' ? show(actual) : boundValue(actual, mask, { left: Number.MAX_SAFE_INTEGER });
  return { ...shortenFinding({ ...finding, path: show(path), actual: shown, message: show(message) }, characters), at };
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
