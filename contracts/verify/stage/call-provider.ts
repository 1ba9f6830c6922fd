import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import { type PassingTrouble, passingTrouble } from '../../oracles/passing-trouble.ts';
import { evenPace } from '../../provider/pace.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { askBeside, hear } from './hear.ts';
import { BELOW_LIMIT, PATIENCE_MS } from './learnt.ts';
import { nextTurn } from './next-turn.ts';
import { seenLate } from './seen-late.ts';
import { type SendOptions, sendInCompany } from './send-in-company.ts';
import type { NotPlayed, Played, Stage } from './stage.ts';
import { whyTimeIsUp } from './why-no-more.ts';

const RETRY_AFTER_MS = 250;

/** Where slowing down ends, in calls a second. */
const SLOWEST = 50;

/** So late a call may be and still be made up for: at the first pace, a second then holds 199 calls at most. Milliseconds. */
const LAG_MS = 100;

/** What a call is about, where that is known. */
export type CallOptions = SendOptions & {
  /** It is there to be refused for frequency. */
  limitIsMeant?: boolean;
};

/**
 * Sends a request at the pace of the run. A refusal for frequency on loopback is the run's own doing unless
 * `limitIsMeant`: it then asks again for a while, and goes slower from there on, at first just below the documented limit.
 * Network errors and codes documented as "try again" are asked again a few times with a back-off, unless they are what is
 * due: if they stay, the former are no answer, and the latter stand as they are. An interrupt and a connection that fails
 * are no exchange, and a provider that was silent too often is asked no more. Never throws.
 */
export async function callProvider(stage: Stage, request: WireRequest, options: CallOptions = {}): Promise<Played> {
  const silence = stage.learnt.silence.verdict('provider');
  if (silence) return { kind: 'couldNotRun', silent: 'provider', reason: silence };
  const late = whyTimeIsUp(stage);
  if (late) return { kind: 'couldNotRun', reason: late };
  const { stuck } = stage.learnt;
  if (stuck) return { kind: 'errored', reason: stuck.reason };
  stage.learnt.underWay += 1;
  try {
    return await callUntilAnswered(stage, request, options);
  } catch (error) {
    // A pause that an interrupt ends throws.
    if (stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    return { kind: 'errored', reason: `the call could not be sent: ${(error as Error).message}` };
  } finally {
    stage.learnt.underWay -= 1;
  }
}

async function callUntilAnswered(stage: Stage, request: WireRequest, options: CallOptions): Promise<Played> {
  const { isDue = () => false } = options;
  const { askingAgain } = stage.learnt;
  let tries = 0;
  for (let turnWasTaken = options.atOnce !== undefined; ; turnWasTaken = false) {
    if (!turnWasTaken) await nextTurn(stage);
    const played = await callOnce(stage, request, options);
    if (played.kind !== 'played') return played;
    const trouble = troubleOf(stage, played.exchange, options);
    const atOnce = options.atOnce ?? stage.learnt.underWay;
    if (trouble?.kind === 'frequency' && stage.provider.isLoopback) {
      const given = await bearRefusal(stage, played.exchange, atOnce);
      if (given) return given;
      continue;
    }
    if (trouble === undefined) askingAgain.smooth();
    if (trouble === undefined) return seenLate(stage, played, isDue, () => callInTurn(stage, request, options));
    if (isDue(played.exchange)) return played;
    const waitMs = askingAgain.wait(trouble.what, tries++, atOnce);
    if (waitMs === undefined) return believed(stage, trouble, played);
    await stage.clock.sleep(waitMs, stage.signal);
  }
}

async function callInTurn(stage: Stage, request: WireRequest, options: CallOptions): Promise<Played> {
  await nextTurn(stage);
  return callOnce(stage, request, options);
}

async function callOnce(stage: Stage, request: WireRequest, options: CallOptions): Promise<Played> {
  const { isDue } = options;
  stage.learnt.calls += 1;
  const hearBeside = askBeside(stage, request);
  const exchange = await sendInCompany(stage, request, options);
  if (exchange.trouble && stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
  await hear(stage, request, exchange, isDue);
  await hearBeside();
  if (exchange.trouble?.kind === 'unreachable')
    return { kind: 'errored', silent: 'provider', reason: exchange.trouble.message };
  return { kind: 'played', request, exchange };
}

/** The trouble that an answer shows, where it is not what this run has brought about on purpose. */
function troubleOf({ learnt }: Stage, exchange: Exchange, { limitIsMeant }: CallOptions): PassingTrouble | undefined {
  const trouble = passingTrouble(exchange);
  if (trouble?.kind === 'frequency' && limitIsMeant) return undefined;
  const isOwn = learnt.ledger.now('').app.some(({ state }) => state === 'a plan without group counters');
  return trouble?.kind === 'plan' && isOwn ? undefined : trouble;
}

/** Waits after a refusal for frequency and slows down, or says that it was borne for long enough. */
async function bearRefusal(stage: Stage, { startedAt }: Exchange, atOnce: number): Promise<NotPlayed | undefined> {
  const { patience } = stage.learnt;
  if (patience.leftMs <= 0) {
    return { kind: 'errored', reason: `refused for frequency again and again for ${PATIENCE_MS} ms of this run` };
  }
  // Refusals that come together cost the patience of the run only once.
  patience.leftMs -= RETRY_AFTER_MS / atOnce;
  // Within the limit's own time, what came before may still count: that tells nothing of the pace that the last one taught.
  if (startedAt >= (patience.slowedAtMs ?? Number.NEGATIVE_INFINITY) + RATE_LIMIT.perSeconds * 1000) slowDown(stage);
  await stage.clock.sleep(RETRY_AFTER_MS, stage.signal);
  return undefined;
}

/** What trouble comes to that does not pass: only a code of the call itself stands as the answer. */
async function believed(stage: Stage, { kind, what }: PassingTrouble, played: Played): Promise<Played> {
  const errored = (reason: string): NotPlayed => ({ kind: 'errored', reason });
  if (kind === 'network') return errored(`${what} without an answer of the API, which by its page is a network error`);
  if (kind === 'frequency') return errored(`refused for frequency with ${what}: others use up the app's limit`);
  if (kind === 'try-again' || (await isOnlyThis(stage))) return played;
  const state = '"a plan without group counters"';
  return errored(`refused with ${what}: another run seems to have set ${state}, or the app's plan is too low`);
}

/** Whether a call that was answered OK before is not refused for want of the plan now, so that it is not the app's. */
async function isOnlyThis(stage: Stage): Promise<boolean> {
  const { accepted } = stage.learnt;
  const control = accepted && (await callInTurn(stage, accepted, {}));
  return control?.kind === 'played' && passingTrouble(control.exchange)?.kind !== 'plan';
}

/**
 * Just below the documented limit at first; further below it at each refusal that comes all the same, and with nothing made up
 * for, since the limit may be one of less than a second.
 */
function slowDown({ learnt: { patience }, clock, signal }: Stage): void {
  const lagMs = patience.perSecond === undefined ? LAG_MS : 0;
  patience.slowedAtMs = clock.now();
  patience.perSecond = Math.max(SLOWEST, (patience.perSecond ?? RATE_LIMIT.calls) * BELOW_LIMIT);
  patience.pace = evenPace(patience.perSecond, clock, signal, lagMs);
}
