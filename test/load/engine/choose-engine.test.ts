import { describe, expect, it } from 'vitest';
import type { RunProgram } from '../../../contracts/process/run-program.ts';
import { chooseEngine } from '../../../load/engine/choose-engine.ts';
import { EMBEDDED, type EngineChoice } from '../../../load/engine/engine.ts';

const INSTALLED: RunProgram = async () => ({ status: 'ended', code: 0, output: 'k6 v1.8.1' });
const ABSENT: RunProgram = async () => ({ status: 'absent', output: 'ENOENT' });
const K6 = { name: 'k6', version: 'v1.8.1', path: 'k6' };

const choose = (choice: EngineChoice, exec: RunProgram, profiles = ['below', 'above'], env = {}) =>
  chooseEngine({ choice, profiles, exec, env, progress: () => {} });

describe('the engine', () => {
  it.each<[EngineChoice, string, RunProgram, unknown]>([
    ['auto', 'is found', INSTALLED, K6],
    ['auto', 'is missing', ABSENT, EMBEDDED],
    ['k6', 'is found', INSTALLED, K6],
    ['embedded', 'is found', INSTALLED, EMBEDDED],
    ['embedded', 'is missing', ABSENT, EMBEDDED],
  ])('%s where k6 %s', async (choice, _, exec, engine) => {
    expect(await choose(choice, exec)).toEqual({ engine });
  });

  it('k6 that is missing is not replaced, and the reason says how to get it', async () => {
    expect(await choose('k6', ABSENT)).toEqual({ reason: expect.stringContaining('"group-counter k6 --build"') });
  });

  it('k6 that was named and cannot be used is not replaced', async () => {
    const named = await choose('auto', ABSENT, ['below'], { GROUP_COUNTER_K6: '/no/k6' });
    expect(named).toEqual({ reason: expect.stringContaining('/no/k6 cannot be used') });
  });

  it('of a profile that the embedded one does not serve is k6 alone', async () => {
    expect(await choose('auto', ABSENT, ['soak'])).toEqual({ reason: expect.stringContaining('Failed to find k6') });
    expect(await choose('embedded', INSTALLED, ['soak'])).toEqual({ reason: expect.stringContaining('not soak') });
    expect(await choose('auto', INSTALLED, ['soak'])).toEqual({ engine: K6 });
  });
});
