import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../contracts/report/json.ts';
import { judgeLoad } from '../../../load/judge/judge-load.ts';
import { SHORT_PROFILES } from '../../../load/profiles.ts';
import { CALLER } from '../../cli/caller.ts';
import { cli } from '../../cli/run.ts';
import { aboveRun } from '../../load/measured-run.ts';
import type { Provider } from '../../mutants/defect.ts';
import { DEFECTS } from '../../mutants/providers/index.ts';
import { startDefect } from '../../mutants/start.ts';
import { nothingListens } from '../../serve.ts';
import { reportOf } from './checks.ts';
import { schemaFaults } from './schema.ts';

const SECRET_KEY = 'a key that both know';
const CONTRACT = ['--layer', 'schema', '--layer', 'cause', '--layer', 'relation', '--format', 'json'];

/** The checks that see the defective ones, and some that do not. */
const SOME = ['*counter', '*int64*', '*schema', 'error-code-*', 'body-utf8'];

type Ways = { states?: boolean; only?: readonly string[]; signal?: AbortSignal };

/** What `verify` reports of a provider, with and without its state endpoint. */
async function verified(provider: Provider, { states = true, only = [], signal }: Ways = {}): Promise<unknown> {
  const options = typeof provider === 'function' ? provider : { secretKey: SECRET_KEY, ...provider };
  const server = await startDefect({ provider: options });
  try {
    const statesUrl = states ? ['--states-url', server.statesUrl] : [];
    const chosen = only.flatMap((pattern) => ['--only', pattern]);
    const env = { ...CALLER, GROUP_COUNTER_SECRET_KEY: SECRET_KEY };
    const ran = await cli(['verify', '--base-url', server.url, ...statesUrl, ...CONTRACT, ...chosen], {
      env,
      ...(signal && { signal }),
    });
    return JSON.parse(ran.stdout);
  } finally {
    await server.close();
  }
}

const DEFECTIVE = DEFECTS.filter(({ id }) => ['beyond-int64', 'not-utf8'].includes(id));

describe('the schema lets the report pass', () => {
  it('of the right provider', async () => {
    const report = await verified({});
    expect(report).toMatchObject({ verdict: 'compatible', groups: [] });
    expect(schemaFaults(report)).toEqual([]);
  });

  it('of defective ones', async () => {
    expect(DEFECTIVE).toHaveLength(2);
    for (const { id, provider } of DEFECTIVE) {
      const report = await verified(provider, { only: SOME });
      expect(report, id).toMatchObject({
        verdict: 'incompatible',
        groups: expect.arrayContaining([expect.anything()]),
      });
      expect(schemaFaults(report), id).toEqual([]);
    }
  });

  it('of one without a state endpoint', async () => {
    const report = await verified({}, { states: false });
    expect(report).toMatchObject({ verdict: 'inconclusive' });
    expect(schemaFaults(report)).toEqual([]);
  });

  it('of a run that was interrupted', async () => {
    const report = await verified({}, { signal: AbortSignal.abort() });
    expect(report).toMatchObject({ complete: false, verdict: 'inconclusive' });
    expect(schemaFaults(report)).toEqual([]);
  });

  it('of a provider that cannot be reached', async () => {
    const { stdout } = await cli(['verify', '--base-url', await nothingListens(), '--format', 'json'], { env: CALLER });
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({ checks: [], incomplete: [expect.stringContaining('ECONNREFUSED')] });
    expect(schemaFaults(report)).toEqual([]);
  });

  it('of a load run', () => {
    const { checks, limit } = judgeLoad(aboveRun(), SHORT_PROFILES.above);
    const report: unknown = JSON.parse(renderJson(reportOf(checks, { limit, command: 'load above', seed: 0 })));
    expect(report).toMatchObject({ limit: { verdict: 'enforced' } });
    expect(schemaFaults(report)).toEqual([]);
  });
});
