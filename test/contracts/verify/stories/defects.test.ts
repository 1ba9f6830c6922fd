import { describe, expect, it } from 'vitest';
import { storyParts } from '../../../../contracts/verify/scenarios/stories/run-stories.ts';
import { outcomes, resultOf, runLayer } from '../metamorphic/run-layer.ts';
import { STORY_DEFECTS } from './defects.ts';

describe('a provider that is wrong over several calls', () => {
  it.each(STORY_DEFECTS)('is caught where it $breaks', async ({ make, stories }) => {
    const run = await runLayer(storyParts, make(), { selected: (id) => stories.includes(id) });
    expect(outcomes(run)).toMatchObject(Object.fromEntries(stories.map((id) => [id, 'failed'])));
    for (const id of stories) {
      const { findings, curl, setup } = resultOf(run, id);
      expect(findings[0]?.message).toMatch(/^Step \d+ of \d+, the call (for|whose)/);
      expect(curl).toMatch(/curl -sS -X POST .*get_group_counter/);
      // A body that is cut off before its group needs none.
      if (curl?.includes('kit-')) expect(setup).toMatch(/"action":"setup"\}' "\$GROUP_COUNTER_STATES_URL"$/);
      else expect(setup).toBeUndefined();
    }
  });

  it.each(STORY_DEFECTS)('is right in the first step where it $breaks', async ({ make, stories }) => {
    const run = await runLayer(storyParts, make(), { selected: (id) => id === stories[0] });
    expect(resultOf(run, stories[0] ?? '').findings[0]?.message).not.toMatch(/^Step 1 of/);
  });
});
