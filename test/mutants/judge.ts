import type { Layer } from '../../contracts/report/check-result.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { type VerifyLayer, verify } from '../../contracts/verify/verify.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import type { Started } from './defect.ts';

/** Verifies a provider by these checks, by all of the scenarios' layers when left out, and closes it. */
export async function judge(provider: Started, ids: readonly string[] = ALL): Promise<Report> {
  const chosen = VERIFY_CHECKS.filter(({ id }) => ids.includes(id));
  const layers = [...new Set(chosen.map(({ layer }) => layer as VerifyLayer))];
  const { url: baseUrl, statesUrl, account } = provider;
  try {
    const result = await verify({
      baseUrl,
      statesUrl,
      account,
      layers,
      runName: '',
      selected: (id) => ids.includes(id),
    });
    const times = { startedAtMs: 0, endedAtMs: 0 };
    return makeReport({ ...result, ...times, command: 'verify', target: baseUrl, seed: 1, toolVersion: '' });
  } finally {
    await provider.close();
  }
}

/** Pact's verifier is a process of its own for each run, and generated requests are many: those are the proof's to play. */
const LAYERS: readonly Layer[] = ['schema', 'cause', 'relation'];
const ALL = VERIFY_CHECKS.filter(({ layer }) => LAYERS.includes(layer)).map(({ id }) => id);
