import type { Finding } from '../../finding.ts';
import { isOfUserSig } from '../of-user-sig.ts';

/** A call of a client for one case: when it arrived, and what its answer is to whoever may send it again. */
export type RetriedCall = { atMs: number; answered: Answered; userSig?: number | undefined };

/** What came of a call: OK, a refusal, trouble of transport, or JSON that is no answer of the API. */
export type Answered = { kind: 'ok' | 'transport' | 'envelope' } | { kind: 'refusal'; code: number; retry: RetryWhen };

/** When a refused call may be sent again [codes]. */
export type RetryWhen = 'never' | 'soon' | 'next-second' | 'next-minute';

/** Retries of one case, at most. */
export const MOST_RETRIES = 3;

/** Least time between two calls, in milliseconds. A hair less than documented: arrivals are told in whole milliseconds. */
const LEAST_MS: Readonly<Record<Exclude<RetryWhen, 'never'>, number>> = {
  soon: 98,
  'next-second': 998,
  'next-minute': 59_998,
};

/**
 * What is wrong with how a client repeated a call. `limit`: it came again within the time for which it was turned away as
 * too frequent. `others`: too often, too soon, or after an answer that another call cannot better.
 */
export function judgeRetries(calls: readonly RetriedCall[], about: string): { limit: Finding[]; others: Finding[] } {
  const limit: Finding[] = [];
  const others: Finding[] = [];
  for (const [index, call] of calls.entries()) {
    const before = calls[index - 1];
    if (before === undefined) continue;
    const advice = adviceAfter(before.answered);
    const waited = Math.round(call.atMs - before.atMs);
    const after = `${about}: after ${wordsOf(before.answered)} the call was sent again`;
    if (isMended(before, call)) continue;
    if (advice === 'never')
      others.push(finding('no other call', `after ${waited} ms`, `${after}; another call cannot better that.`));
    else if (waited < LEAST_MS[advice]) {
      const least = Math.ceil(LEAST_MS[advice] / 100) * 100;
      const list = advice === 'soon' ? others : limit;
      list.push(finding(`at least ${least} ms later`, `after ${waited} ms`, `${after} after ${waited} ms.`));
    }
  }
  const retries = calls.length - 1;
  if (retries > MOST_RETRIES)
    others.push(finding(MOST_RETRIES, retries, `${about}: the call was sent again ${retries} times.`));
  return { limit, others };
}

/** Whether a call that was refused for its UserSig came again with another. */
function isMended({ answered, userSig }: RetriedCall, again: RetriedCall): boolean {
  return answered.kind === 'refusal' && isOfUserSig(answered.code) && userSig !== again.userSig;
}

function adviceAfter(answered: Answered): RetryWhen {
  if (answered.kind === 'refusal') return answered.retry;
  return answered.kind === 'transport' ? 'soon' : 'never';
}

function wordsOf(answered: Answered): string {
  switch (answered.kind) {
    case 'ok':
      return 'OK';
    case 'refusal':
      return `ErrorCode ${answered.code}`;
    case 'transport':
      return 'trouble of transport';
    case 'envelope':
      return 'an answer that is none of the API';
  }
}

function finding(expected: unknown, actual: unknown, message: string): Finding {
  return { code: 'conclusion.retry', path: '', expected, actual, message };
}
