import { UNKNOWNS, type UnknownId } from '../../../openapi/generated/constants.ts';
import { refusalCodes } from '../../oracles/cause/refusal.ts';
import type { Observation } from '../../report/check-result.ts';
import type { Expectation, Scenario } from '../../scenarios/scenario.ts';
import { type Answer, isFailure, member, plainBody, readAnswer } from '../../wire/answer.ts';
import { countersOf } from '../../wire/counters-of.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { MadeCall, Seen, Sighting } from './seen.ts';

/** What a run saw of everything that no source settles, counted. */
export function observe(all: readonly Seen[]): Observation[] {
  const counts = new Map<string, Observation>();
  for (const [unknown, seen] of all.flatMap(({ sightings }) => sightings)) {
    const key = `${unknown}=${seen}`;
    const entry = counts.get(key) ?? { unknown, seen, samples: 0 };
    counts.set(key, { ...entry, samples: entry.samples + 1 });
  }
  return [...counts.values()].sort((one, other) => one.unknown.localeCompare(other.unknown));
}

/** What a call shows of what no source settles. */
export function sightingsOf({ scenario, exchange, seen }: MadeCall): Sighting[] {
  const answer = envelopeOf(exchange);
  const expected = scenario?.expect;
  return [
    ...(expected?.outcome === 'unknown' && seen !== undefined ? [[expected.unknown, seen] as const] : []),
    ...(answer
      ? [
          ...codeSighting(refusalSeen(expected, seen), answer),
          ...envelopeSightings(answer, expected),
          ...orderSighting(scenario, answer),
          ...compressionSighting(answer),
        ]
      : []),
  ];
}

/** The answer where it is one of the operation, which says OK or FAIL. */
function envelopeOf(exchange: Exchange): Answer | undefined {
  const answer = readAnswer(exchange);
  const status = answer && member(plainBody(answer), 'ActionStatus');
  return status === 'OK' || status === 'FAIL' ? answer : undefined;
}

/** What was expected of the answer that was seen. */
function refusalSeen(expected: Expectation | undefined, seen: string | undefined): Expectation | undefined {
  return expected?.outcome === 'unknown' && seen !== undefined ? expected.answers[seen] : expected;
}

/** The code that was chosen for a cause with several legal ones. */
function codeSighting(expected: Expectation | undefined, answer: Answer): Sighting[] {
  const code = member(plainBody(answer), 'ErrorCode');
  if (expected?.outcome !== 'refused' || !isFailure(answer) || typeof code !== 'number') return [];
  // A code that another cause may have brought about shows nothing of this one.
  if (expected.also?.length) return [];
  const legal = refusalCodes(expected.cause);
  return legal.length > 1 && legal.includes(code) ? [[expected.cause, String(code)]] : [];
}

function envelopeSightings(answer: Answer, expected: Expectation | undefined): Sighting[] {
  const body = plainBody(answer);
  const info = textSeen(member(body, 'ErrorInfo'));
  const list = listSeen(member(body, 'GroupCounter'));
  if (isFailure(answer)) return [...sighting('error-info-on-failure', info), ...sighting('counters-on-failure', list)];
  const none = expected?.outcome === 'counters' && expected.counters.length === 0;
  return [...sighting('error-info-on-ok', info), ...(none ? sighting('no-counters', list) : [])];
}

/** A sighting, where what was seen is one of the answers that the spec names. */
function sighting(unknown: UnknownId, seen: string): Sighting[] {
  return Object.hasOwn(UNKNOWNS[unknown].answers, seen) ? [[unknown, seen]] : [];
}

function textSeen(value: unknown): string {
  if (value === undefined) return 'absent';
  return value === '' ? 'empty' : 'text';
}

function listSeen(value: unknown): string {
  if (value === undefined) return 'absent';
  return Array.isArray(value) && value.length === 0 ? 'empty-array' : 'counters';
}

/** Whether an answer was compressed that might be. */
function compressionSighting({ request, response }: Answer): Sighting[] {
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return [];
  return [['compression', /gzip/i.test(response.headers['content-encoding'] ?? '') ? 'when-asked' : 'never']];
}

/** The order of the counters, where the order asked for and the one held can be told apart. */
function orderSighting(scenario: Scenario | undefined, answer: Answer): Sighting[] {
  const asked =
    scenario && 'json' in scenario.call.body ? member(scenario.call.body.json, 'GroupCounterKeys') : undefined;
  const [held, ...others] = scenario?.given ?? [];
  if (!Array.isArray(asked) || held?.state !== 'a group with counters' || others.length > 0) return [];
  const stored = held.params.GroupCounter.map(({ Key }) => Key).filter((key) => asked.includes(key));
  const returned = countersOf(answer).map(({ key }) => key);
  const same = (keys: readonly unknown[]) =>
    keys.length === returned.length && keys.every((key, at) => key === returned[at]);
  const isAsked = (keys: readonly unknown[]) => keys.every((key, at) => key === asked[at]);
  // Asked for backwards, an answer in that order may be the one asked for or simply the reverse.
  if (stored.length < 3 || stored.length !== asked.length || isAsked(stored) || isAsked(stored.toReversed())) return [];
  if (same(stored)) return [['counter-order', 'stored']];
  return [['counter-order', same(asked) ? 'requested' : 'reversed']];
}
