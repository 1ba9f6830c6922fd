import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import type { MockOptions } from '../../mocks/options.ts';
import { UNKNOWNS } from '../../openapi/index.ts';
import { play, serviceDoor } from './doors.ts';
import { judge } from './judge.ts';

const variations = Object.entries(UNKNOWNS).flatMap(([unknown, { answers }]) =>
  Object.keys(answers).map((answer) => ({
    unknown,
    answer,
    options: { unknowns: { [unknown]: answer } } as MockOptions,
  })),
);

describe('an unknown', () => {
  it.each(variations)('answered as $unknown=$answer leaves every scenario right', async ({ options }) => {
    const door = serviceDoor({ ...options, callsPerSecond: 'unlimited' });
    const wrong: string[] = [];
    for (const scenario of SCENARIOS) wrong.push(...judge(await play(door, scenario), scenario).wrong);

    expect(wrong).toEqual([]);
  });

  it.each(variations)(
    'answered as $unknown=$answer is seen so in its own scenarios',
    async ({ unknown, answer, options }) => {
      const door = serviceDoor(options);
      const own = SCENARIOS.filter(
        ({ expect: { ...expected } }) => expected.outcome === 'unknown' && expected.unknown === unknown,
      );
      const seen = await Promise.all(own.map(async (scenario) => judge(await play(door, scenario), scenario).seen));

      expect(seen).toEqual(own.map(() => answer));
    },
  );
});
