import { SEND_LIMITS, type SendLimits } from '../../contracts/provider/send.ts';
import type { CheckResult } from '../../contracts/report/check.ts';
import { PACT_CHECK } from '../../contracts/verify/definitions.ts';
import { VERIFY_LAYERS, verify } from '../../contracts/verify/verify.ts';
import type { Started } from '../mutants/defect.ts';
import { verifyPactHere } from './pact-here.ts';
import type { CheckOutcome, ProviderResult, Subject } from './results.ts';
import { startSubject } from './subjects.ts';

/** Runs every check of every layer on a provider, whatever fails. */
export async function runProvider(subject: Subject): Promise<ProviderResult> {
  const provider = await startSubject(subject);
  const sendLimits = subject.kind === 'defect' ? { ...SEND_LIMITS, timeoutMs: DEFECT_ANSWER_LIMIT_MS } : SEND_LIMITS;
  try {
    const { checks } = await verify({
      baseUrl: provider.url,
      statesUrl: provider.statesUrl,
      account: provider.account,
      layers: VERIFY_LAYERS.filter((layer) => layer !== 'pact'),
      sendLimits,
    });
    return { ...subject, checks: [...checks, await pact(provider, sendLimits)].map(outcomeOf) };
  } finally {
    await provider.close();
  }
}

/** A right provider may take its time; a defective one that has not answered by then is silent on purpose. */
const DEFECT_ANSWER_LIMIT_MS = 5000;

async function pact(provider: Started, sendLimits: SendLimits): Promise<CheckResult> {
  const { outcome, reason, findings } = await verifyPactHere(provider, sendLimits);
  return { ...PACT_CHECK, outcome, ...(reason !== undefined && { reason }), findings };
}

function outcomeOf({ id, layer, level, outcome, findings, reason }: CheckResult): CheckOutcome {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return { id, layer, level, outcome, codes, ...(reason !== undefined && { reason }) };
}
