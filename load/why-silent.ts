import type { ProviderAddress } from '../contracts/provider/address.ts';
import { assertReachable, TargetUnreachable } from '../contracts/provider/reach.ts';
import { silenceId, silenceOf, type WhyNoAnswer } from '../contracts/provider/road/silence.ts';
import { createSender } from '../contracts/provider/send-request.ts';
import { LIMITS } from '../openapi/generated/constants.ts';
import { CALL_HEADERS, CALL_TIMEOUT_MS, callsOf } from './k6/load-request.ts';
import type { LoadOptions } from './load-options.ts';
import type { SilentCall } from './measure/k6-output.ts';

/** Why calls of the measured load got no answer, in words, by how many did. */
export function tellSilent(
  silent: readonly SilentCall[],
  { proxy }: Pick<ProviderAddress, 'proxy'>,
): Readonly<Record<string, number>> {
  const words = silent.filter(({ measured }) => measured).map(({ code }) => silenceOf(code, proxy).what);
  return Object.fromEntries([...Map.groupBy(words, (what) => what)].map(([what, { length }]) => [what, length]));
}

type Called = Pick<LoadOptions, 'provider' | 'account' | 'usersig' | 'groupId' | 'signal'>;

/** Longer than anybody waits for an answer. */
const LONG_MS = 30_000;

/**
 * Why a load got no answer at all, and what to do about it. What the engine's errors leave open is tried: whether a
 * connection comes about, and whether an answer comes later than a call may take.
 */
export async function whySilent(silent: readonly SilentCall[], called: Called, longMs = LONG_MS): Promise<string> {
  const { provider, signal } = called;
  // Calls of the warm-up are broken off at its end.
  const ofLoad = silent.filter(({ measured }) => measured);
  const code = mostFrequent((ofLoad.length > 0 ? ofLoad : silent).map((one) => one.code));
  const cause = code === undefined ? 'unknown' : silenceId(code);
  const isOpen = cause === 'unknown' || cause === 'closed' || provider.proxy !== undefined;
  const found =
    (cause === 'not-in-time' ? await waitLonger(called, longMs) : undefined) ??
    (isOpen ? await tryToReach(provider, signal) : undefined) ??
    silenceOf(code ?? 'no error', provider.proxy);
  return `no call got an answer: ${found.what}. ${found.instead}`;
}

async function tryToReach(provider: ProviderAddress, signal?: AbortSignal): Promise<WhyNoAnswer | undefined> {
  try {
    await assertReachable(provider, signal);
    return undefined;
  } catch (error) {
    if (error instanceof TargetUnreachable) return { what: error.reason, instead: error.instead };
    throw error;
  }
}

/** Makes one call and waits for as long as its answer may take by far. */
async function waitLonger(
  { provider: { baseUrl }, account, usersig, groupId, signal }: Called,
  longMs: number,
): Promise<WhyNoAnswer | undefined> {
  const { nextUrl, body } = callsOf({ baseUrl, ...account, usersig, groupId });
  const sender = createSender({ timeoutMs: longMs, maxBytes: LIMITS.responseBytes }, Date.now, signal);
  const { response, trouble, durationMs } = await sender.send({
    method: 'POST',
    url: nextUrl(),
    headers: CALL_HEADERS,
    body,
  });
  sender.close();
  if (response)
    return {
      what: `it answers a call that is made alone after ${inSeconds(durationMs)}, and ${inSeconds(CALL_TIMEOUT_MS)} are waited for`,
      instead: `Make it answer sooner: the service itself gives up after ${inSeconds(LIMITS.backendTimeoutMs)}, and says so`,
    };
  if (trouble?.kind !== 'timeout') return undefined;
  return {
    what: `it takes connections and answers nothing, within ${inSeconds(longMs)} neither`,
    instead: 'See the log of the provider and of what stands before it',
  };
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}

function mostFrequent(codes: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(codes, (code) => code).values()];
  return groups.sort((one, other) => other.length - one.length)[0]?.[0];
}
