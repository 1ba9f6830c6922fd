import { describe, expect, it } from 'vitest';
import { STORIES, type Story } from '../../../../contracts/scenarios/stories.ts';
import { beforeText, stepText } from '../../../../contracts/verify/scenarios/stories/tell-step.ts';

function story(id: string): Story {
  const found = STORIES.find((one) => one.id === id);
  if (!found) throw new Error(`Failed to find a story: there is none called "${id}".`);
  return found;
}

describe('a step of a story', () => {
  it('says what was set up before it, again, and what that undid', () => {
    expect(stepText(story('fresh-after-permission'), 3)).toBe(
      'Step 4 of 6, the call for all counters of "kit-fresh-permission", after the group "kit-fresh-permission" was set up again with like 5, unlike 1 and share 12 (which replaces "no permission")',
    );
    expect(stepText(story('fresh-after-permission'), 1)).toMatch(/after "no permission" was set for the group "kit-/);
    expect(stepText(story('fresh-after-permission'), 2)).toMatch(/^Step 3 of 6, the call for "like" of "kit-[a-z-]+"$/);
  });

  it('says what the steps before did', () => {
    expect(beforeText(story('fresh-after-permission'), 0)).toBe('');
    expect(beforeText(story('fresh-after-permission'), 3)).toBe(
      ' Before it, as it must be: step 1 the group "kit-fresh-permission" was set up with like 5, unlike 1 and share 12, then answered OK; step 2 "no permission" was set for the group "kit-fresh-permission", then refused (no-permission); step 3 refused (no-permission).',
    );
    expect(beforeText(story('many-reads'), 12)).toMatch(/; steps 2 to 12 answered OK\.$/);
    expect(beforeText(story('refusal-leaves-no-trace'), 11)).toMatch(/must be: … step 7 /);
  });

  it('has its words for an empty list, for no list, and for what is no JSON', () => {
    expect(stepText(story('no-permission-whatever-is-asked'), 2)).toContain(
      'the call for an empty list of keys of "kit-',
    );
    expect(stepText(story('refusal-leaves-no-trace'), 9)).toContain('the call for GroupCounterKeys "like" of "kit-');
    expect(stepText(story('refusal-leaves-no-trace'), 7)).toContain('the call whose JSON is cut off');
    expect(stepText(story('refusal-leaves-no-trace'), 1)).toContain("with a UserSig signed with another app's key");
  });

  it('has no hole in any of the stories', () => {
    for (const one of STORIES)
      for (const index of one.steps.keys())
        expect(`${stepText(one, index)}:${beforeText(one, index)}`).not.toMatch(/ {2}|undefined|with ,|for of/);
  });
});
