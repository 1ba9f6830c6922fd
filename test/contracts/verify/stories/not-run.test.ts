import { describe, expect, it } from 'vitest';
import { storyParts } from '../../../../contracts/verify/scenarios/stories/run-stories.ts';
import { STORY_CHECKS } from '../../../../contracts/verify/scenarios/stories/story-checks.ts';
import { outcomes, runLayer, silentSender } from '../metamorphic/run-layer.ts';

describe('stories', () => {
  it('need a state endpoint, and say so', async () => {
    const { checks, seen } = await runLayer(storyParts, {}, { states: false });
    expect(seen).toEqual([]);
    for (const { outcome, reason } of checks) {
      expect(outcome).toBe('couldNotRun');
      expect(reason).toBe('needs the provider state "a group with counters": give --states-url');
    }
  });

  it('that are not selected are not played', async () => {
    const run = await runLayer(storyParts, {}, { selected: (id) => id === 'many-reads' });
    expect(outcomes(run)).toEqual({ 'many-reads': 'passed' });
    expect(run.seen).toHaveLength(20);
  });

  it('are not played after an interrupt', async () => {
    const run = await runLayer(storyParts, {}, { stage: { signal: AbortSignal.abort() } });
    expect(run.seen).toEqual([]);
    expect(new Set(run.checks.map(({ reason }) => reason))).toEqual(new Set(['interrupted']));
  });

  it('end in the middle at an interrupt', async () => {
    const controller = new AbortController();
    const alter = (reply: { status: number; headers: Record<string, string>; body: string | Uint8Array }) => {
      controller.abort();
      return reply;
    };
    const run = await runLayer(storyParts, { alter }, { stage: { signal: controller.signal } });
    expect(run.seen).toHaveLength(1);
    expect(new Set(Object.values(outcomes(run)))).toEqual(new Set(['couldNotRun']));
  });

  it('are given up after three calls in a row without an answer, one of them beside the second', async () => {
    const { checks, seen } = await runLayer(storyParts, {}, { stage: { sender: silentSender() } });
    expect(seen).toHaveLength(2);
    expect(checks.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 2 }, () => 'failed'),
      ...Array.from({ length: STORY_CHECKS.length - 2 }, () => 'couldNotRun'),
    ]);
    expect(checks.at(-1)?.reason).toMatch(/^not sent, as 3 calls in a row got no answer/);
  });
});
