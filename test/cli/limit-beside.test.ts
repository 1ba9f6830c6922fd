import { describe, expect, it } from 'vitest';
import { type LimitArguments, readLimit, startLimitBeside } from '../../cli/limit-beside.ts';
import { renderJson } from '../../contracts/report/json.ts';
import { makeReport } from '../../contracts/report/report.ts';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { aboveRun, surplusRefused } from '../load/measured-run.ts';
import { temporaryFolder } from '../temporary.ts';

/** What the process says where no k6 is to be found, and a signal may have come. */
async function checkLimit(options: LimitArguments, signal = new AbortController().signal) {
  const empty = temporaryFolder();
  const env = { PATH: empty, XDG_CACHE_HOME: empty, HOME: empty, GROUP_COUNTER_SECRET_KEY: 'of-another-app' };
  const said: string[] = [];
  const { result, close } = startLimitBeside(options, { env, signal }, (line) => said.push(line));
  const { checks, limit } = await result;
  close();
  return { limit, said, outcomes: checks.map(({ id, outcome }) => `${id} ${outcome}`), reason: checks[0]?.reason };
}

describe('the limit checked in a process of its own', { timeout: 30_000 }, () => {
  it('is checked with the engine that is asked for', async () => {
    const { outcomes, reason, said, limit } = await checkLimit({ engine: 'k6' });
    expect(outcomes).toEqual([
      'limit-below-accepted couldNotRun',
      'limit-answers-valid couldNotRun',
      'limit-above-enforced couldNotRun',
      'limit-above-accepted couldNotRun',
      'limit-code couldNotRun',
    ]);
    expect(reason).toContain('k6');
    expect(said.join('\n')).toContain('the embedded mock is checked');
    expect(limit).toBeUndefined();
  });

  it('is checked by the checks that were chosen', async () => {
    const { outcomes } = await checkLimit({ engine: 'k6', only: ['limit-*'], skip: ['limit-above-*', 'limit-code'] });
    expect(outcomes).toEqual(['limit-below-accepted couldNotRun', 'limit-answers-valid couldNotRun']);
  });

  it('has errored where the process ends without a report, and says why', async () => {
    const { outcomes, reason } = await checkLimit({ only: ['no-such-check'] });
    expect(outcomes).toHaveLength(5);
    expect(outcomes.every((one) => one.endsWith(' errored'))).toBe(true);
    expect(reason).toMatch(/ended without a report: .*no-such-check/);
  });

  it('is interrupted with the run', async () => {
    const { outcomes } = await checkLimit({ engine: 'embedded' }, AbortSignal.abort());
    expect(outcomes).toHaveLength(5);
    expect(outcomes.filter((one) => !one.endsWith(' couldNotRun'))).toEqual([]);
  });
});

describe('what the report of that process says', () => {
  it.each([
    ['one wrong code, which has a root', [10004]],
    ['several wrong codes', [10004, 10015]],
    ['the right code', [60007]],
  ])('is what was found there: %s', (_, codes) => {
    const code = (index: number) => surplusRefused(index, String(codes[index % codes.length]));
    const { checks, limit, observations } = judgeLoad(aboveRun({}, code), SHORT_PROFILES.above);
    const run = {
      command: 'check',
      target: '',
      seed: 1,
      complete: true,
      startedAtMs: 0,
      endedAtMs: 1,
      toolVersion: '1',
    };
    const json = renderJson(makeReport({ ...run, checks, limit, observations }));
    expect(readLimit(json)).toEqual({ checks, limit, observations });
  });
});
