import type { PactVerifier } from '../../contracts/pact/index.ts';
import { SEND_LIMITS } from '../../contracts/provider/send.ts';
import type { CheckResult } from '../../contracts/report/check.ts';
import { verify } from '../../contracts/verify/verify.ts';
import type { CheckOutcome, ProviderResult, Subject } from './results.ts';
import { startSubject } from './subjects.ts';

/** A right provider may take its time; a defective one that has not answered by then is silent on purpose. */
const DEFECT_ANSWER_LIMIT_MS = 5000;

/** Runs every check of every layer on a provider, whatever fails. */
export async function runProvider(subject: Subject, verifier: PactVerifier): Promise<ProviderResult> {
  const provider = await startSubject(subject);
  try {
    const { checks } = await verify({
      baseUrl: provider.url,
      statesUrl: provider.statesUrl,
      account: provider.account,
      pact: { verifier },
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
