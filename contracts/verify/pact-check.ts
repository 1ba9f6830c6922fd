import { makeCredentials, missingForCredential } from '../credentials.ts';
import { verifyPact } from '../pact/verify-pact.ts';
import type { CheckResult } from '../report/check.ts';
import { wireRequest } from '../request.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { curlLine } from './curl.ts';
import { PACT_CHECK } from './definitions.ts';
import type { Stage } from './stage.ts';
import type { VerifyOptions } from './verify.ts';

/** Runs Pact's own verifier over the committed pact, where that check was selected and nothing has `stopped` the run. */
export async function pactCheck(stage: Stage, options: VerifyOptions, stopped?: string): Promise<CheckResult[]> {
  const { baseUrl, statesUrl, selected, progress = () => {}, signal } = options;
  if (!(selected?.(PACT_CHECK.id) ?? true)) return [];
  const reasonNot = signal?.aborted ? 'interrupted before it was its turn' : stopped;
  if (reasonNot) return [{ ...PACT_CHECK, outcome: 'couldNotRun', reason: reasonNot, findings: [] }];
  progress("Running Pact's own verifier");
  const { outcome, reason, findings } = await verifyPact({
    target: { baseUrl, account: stage.account },
    ...(statesUrl !== undefined && { statesUrl }),
    ...(signal && { signal }),
  });
  const curl = curlOf(stage, findings[0]?.path);
  return [{ ...PACT_CHECK, outcome, ...(reason && { reason }), findings, ...(curl && { curl }) }];
}

/** A command that repeats the call of an interaction; undefined where there was none or its call cannot be made. */
function curlOf({ baseUrl, account, random }: Stage, description: string | undefined): string | undefined {
  const scenario = SCENARIOS.find(({ title }) => title === description);
  const { sdkappid, identifier } = account;
  if (!scenario || sdkappid === undefined || identifier === undefined) return undefined;
  const caller = { ...account, sdkappid, identifier };
  const { credential = 'valid' } = scenario.call;
  if (missingForCredential(caller, credential)) return undefined;
  return curlLine(wireRequest(baseUrl, scenario.call, makeCredentials(caller, credential), random()));
}
