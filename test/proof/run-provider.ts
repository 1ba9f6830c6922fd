import type { PactVerifier } from '../../contracts/pact/index.ts';
import { SEND_LIMITS } from '../../contracts/provider/send.ts';
import type { CheckResult } from '../../contracts/report/check.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/checks.ts';
import { VERIFY_LAYERS, verify } from '../../contracts/verify/verify.ts';
import type { CheckOutcome, ProviderResult, Subject } from './results.ts';
import { startSubject } from './subjects.ts';

/** A right provider may take its time; a defective one that has not answered by then is silent on purpose. */
const DEFECT_ANSWER_LIMIT_MS = 5000;

const LAYER_OF = new Map(VERIFY_CHECKS.map(({ id, layer }) => [id, layer]));

/** Runs every check of every layer on a provider, or those that it is to be run through, whatever fails. */
export async function runProvider(subject: Subject, verifier: PactVerifier): Promise<ProviderResult> {
  const provider = await startSubject(subject);
  const { only } = subject;
  const layers = VERIFY_LAYERS.filter((layer) => only === undefined || only.some((id) => LAYER_OF.get(id) === layer));
  try {
    const { checks } = await verify({
      baseUrl: provider.url,
      statesUrl: provider.statesUrl,
      account: provider.account,
      pact: { verifier },
      layers,
      cases: subject.cases,
      ...(only && { selected: (id: string) => only.includes(id) }),
      ...(subject.kind === 'defect' && { sendLimits: { ...SEND_LIMITS, timeoutMs: DEFECT_ANSWER_LIMIT_MS } }),
    });
    return { ...subject, checks: checks.map(outcomeOf) };
  } finally {
    await provider.close();
  }
}

function outcomeOf({ id, layer, level, outcome, findings, reason }: CheckResult): CheckOutcome {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return { id, layer, level, outcome, codes, ...(reason !== undefined && { reason }) };
}
