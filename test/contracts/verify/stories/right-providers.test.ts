import { describe, expect, it } from 'vitest';
import { plannedStoryCalls, storyParts } from '../../../../contracts/verify/scenarios/stories/run-stories.ts';
import { STORY_CHECKS } from '../../../../contracts/verify/scenarios/stories/story-checks.ts';
import { outcomes, resultOf, runLayer } from '../metamorphic/run-layer.ts';

const ALL_PASSED = Object.fromEntries(STORY_CHECKS.map(({ id }) => [id, 'passed']));

describe('a right provider', () => {
  // With every answer to what is open: test/legal/legal.test.ts.
  it('passes every story', async () => {
    expect(outcomes(await runLayer(storyParts))).toEqual(ALL_PASSED);
  });

  it('is sent every step, each noted with its story and with what was seen of an unknown', async () => {
    const { seen } = await runLayer(storyParts, { unknowns: { 'missing-key': 'zero' } });
    expect(seen.length).toBe(plannedStoryCalls({ selected: () => true }, true));
    expect(new Set(seen.map(({ subject }) => subject))).toEqual(new Set(STORY_CHECKS.map(({ id }) => id)));
    const sightings = seen.flatMap((one) => one.sightings);
    const missing = sightings.filter(([unknown]) => unknown === 'missing-key');
    expect(new Set(missing.map(([, answer]) => answer))).toEqual(new Set(['zero']));
  });

  it('holds nothing of a story once it has ended, even in the middle', async () => {
    let calls = 0;
    const alter = (reply: { status: number; headers: Record<string, string>; body: string | Uint8Array }) =>
      ++calls === 5 ? { ...reply, body: '{}' } : reply;
    let left: unknown;
    const run = await runLayer(
      (stage, options) => {
        // What looks comes after the story, however slow this machine is.
        stage.learnt.width.narrow();
        const { parts, run } = storyParts(stage, options);
        const look = async () => {
          left = await (await fetch(`${stage.provider.baseUrl}/__group-counter/groups`)).text();
        };
        return { parts: [...parts, { play: look }], run };
      },
      { alter },
      { selected: (id) => id === 'fresh-after-change' },
    );
    expect(resultOf(run, 'fresh-after-change').findings[0]?.message).toMatch(/^Step 5 of 12/);
    expect(left).not.toContain('kit-fresh-change');
  });
});
