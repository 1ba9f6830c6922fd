import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import { group } from '../../contracts/scenarios/build-scenario.ts';
import type { Exchange } from '../../contracts/wire/exchange.ts';
import type { MockOptions } from '../../mocks/options.ts';
import { createVerifiedService } from '../../mocks/server.ts';
import { UNKNOWNS, type UnknownId } from '../../openapi/index.ts';
import { change, play, serverDoor, serviceDoor } from './doors.ts';
import { judge } from './judge.ts';
import { runServer } from './running.ts';
import { goodRequest } from './service-request.ts';

type Unknowns = NonNullable<MockOptions['unknowns']>;
const variations = Object.entries(UNKNOWNS).flatMap(([unknown, { answers }]) =>
  Object.keys(answers).map((answer) => ({ unknown, answer, unknowns: { [unknown]: answer } as Unknowns })),
);

const known = new Map<string, Promise<Exchange[]>>();

/** What comes of each scenario under these answers: played once for all that look at it. */
function playedUnder(unknowns: Unknowns): Promise<Exchange[]> {
  const key = JSON.stringify(unknowns);
  const played = known.get(key) ?? playAll(unknowns);
  known.set(key, played);
  return played;
}

async function playAll(unknowns: Unknowns): Promise<Exchange[]> {
  const door = serviceDoor({ unknowns, callsPerSecond: 'unlimited' });
  const exchanges: Exchange[] = [];
  for (const scenario of SCENARIOS) exchanges.push(await play(door, scenario));
  return exchanges;
}

describe('an unknown', () => {
  it.each(variations)('answered as $unknown=$answer leaves every scenario right', async ({ unknowns }) => {
    const exchanges = await playedUnder(unknowns);
    const wrong = SCENARIOS.flatMap((scenario, at) => judge(exchanges[at] as Exchange, scenario).wrong);
    expect(exchanges).toHaveLength(SCENARIOS.length);
    expect(wrong).toEqual([]);
  });

  it.each(variations)(
    'answered as $unknown=$answer is seen so in its own scenarios',
    async ({ unknown, answer, unknowns }) => {
      const door = serviceDoor({ unknowns });
      const own = SCENARIOS.filter(
        ({ expect: { ...expected } }) => expected.outcome === 'unknown' && expected.unknown === unknown,
      );
      const seen = await Promise.all(own.map(async (scenario) => judge(await play(door, scenario), scenario).seen));

      expect(seen).toEqual(own.map(() => answer));
    },
  );

  it.each(Object.keys(UNKNOWNS) as UnknownId[])('has answers that the mock tells apart: %s', async (id) => {
    const answers = Object.keys(UNKNOWNS[id].answers);
    const visible = await Promise.all(answers.map((answer) => visibleUnder({ [id]: answer })));
    const alike = answers.filter((_answer, at) => visible.indexOf(visible[at] ?? '') < at);
    expect(alike, `${id} is no switch of the mock: ask call.answer('${id}') in mocks/service`).toEqual([]);
  });
});

/** Everything that a client of the mock can see under these answers: of every scenario, of compression, of the limit, of time. */
async function visibleUnder(unknowns: Unknowns): Promise<string> {
  const replies = (await playedUnder(unknowns)).map(({ response, trouble }) => [response?.body, trouble?.kind]);
  const windows = Object.keys(UNKNOWNS['limit-window'].answers) as NonNullable<Unknowns['limit-window']>[];
  const bursts = windows.map((window) => repliesToBurst({ 'limit-window': window, ...unknowns }));
  return JSON.stringify([replies, bursts, replyToGzip(unknowns), await waitsOf(unknowns)]);
}

/** Two calls a second are allowed; for three seconds four are made, to two hosts in turn. */
function repliesToBurst(unknowns: Unknowns): unknown[] {
  const service = createVerifiedService({ unknowns, callsPerSecond: 2 });
  return Array.from({ length: 12 }, (_, index) => {
    const host = index % 4 < 2 ? 'a.test' : 'b.test';
    return service.handle({ ...goodRequest('gck.ok'), host }, 900 + index * 250);
  });
}

function replyToGzip(unknowns: Unknowns): unknown {
  const service = createVerifiedService({ unknowns });
  return service.handle({ ...goodRequest('gck.ok'), acceptEncoding: 'gzip' }, 0);
}

/** How long a state that is set up keeps its caller waiting. */
async function waitsOf(unknowns: Unknowns): Promise<number[]> {
  const waits: number[] = [];
  const server = await runServer({ unknowns, wait: async (ms) => waits.push(ms) });
  await serverDoor(server).change(change(group('kit-waits', []), 'setup'));
  return waits;
}
