import { verifyPact } from '../pact/verify-pact.ts';
import type { CheckResult } from '../report/check.ts';
import { PACT_CHECK } from './definitions.ts';
import type { Stage } from './run-scenario.ts';
import type { VerifyOptions } from './verify.ts';

/** Runs Pact's own verifier over the committed pact, where that check was selected. */
export async function pactCheck(stage: Stage, options: VerifyOptions): Promise<CheckResult[]> {
  const { baseUrl, statesUrl, selected, progress = () => {}, signal } = options;
  if (!(selected?.(PACT_CHECK.id) ?? true)) return [];
  if (signal?.aborted) {
    return [{ ...PACT_CHECK, outcome: 'couldNotRun', reason: 'interrupted before it was its turn', findings: [] }];
  }
  progress("Running Pact's own verifier");
  const { outcome, reason, findings } = await verifyPact({
    target: { baseUrl, account: stage.account },
    ...(statesUrl !== undefined && { statesUrl }),
    ...(signal && { signal }),
  });
  return [{ ...PACT_CHECK, outcome, ...(reason && { reason }), findings }];
}
