import { UNKNOWNS, type UnknownId } from '../../openapi/generated/constants.ts';
import type { Exchange } from '../exchange.ts';
import { type Answer, isFailure, member, plainBody, readAnswer } from '../oracles/answer.ts';
import { refusalCodes } from '../oracles/cause/refusal.ts';
import type { Observation } from '../report/check.ts';
import type { WireRequest } from '../request.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** A scenario that was played, and where several answers are legal, the one that was seen. */
export type Seen = { scenario: Scenario; request: WireRequest; exchange: Exchange; seen?: string };

/** What a run saw of everything that no source settles, counted. */
export function observe(all: readonly Seen[]): Observation[] {
  const counts = new Map<string, Observation>();
  for (const [unknown, seen] of all.flatMap(sightings)) {
    const key = `${unknown}=${seen}`;
    const entry = counts.get(key) ?? { unknown, seen, samples: 0 };
    counts.set(key, { ...entry, samples: entry.samples + 1 });
  }
  return [...counts.values()].sort((one, other) => one.unknown.localeCompare(other.unknown));
}

type Sighting = readonly [unknown: string, seen: string];

function sightings({ scenario, exchange, seen }: Seen): Sighting[] {
  const answer = readAnswer(exchange);
  return [
    ...(scenario.expect.outcome === 'unknown' && seen !== undefined ? [[scenario.expect.unknown, seen] as const] : []),
    ...(answer ? [...codeSighting(scenario, answer), ...envelopeSightings(answer, scenario)] : []),
  ];
}

/** The code that was chosen for a cause with several legal ones. */
function codeSighting({ expect }: Scenario, answer: Answer): Sighting[] {
  const code = member(plainBody(answer), 'ErrorCode');
  if (expect.outcome !== 'refused' || !isFailure(answer) || typeof code !== 'number') return [];
  const legal = refusalCodes(expect.cause);
  return legal.length > 1 && legal.includes(code) ? [[expect.cause, String(code)]] : [];
}

function envelopeSightings(answer: Answer, { expect }: Scenario): Sighting[] {
  const body = plainBody(answer);
  const info = textSeen(member(body, 'ErrorInfo'));
  const list = listSeen(member(body, 'GroupCounter'));
  if (isFailure(answer)) return [...sighting('error-info-on-failure', info), ...sighting('counters-on-failure', list)];
  const none = expect.outcome === 'counters' && expect.counters.length === 0;
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
