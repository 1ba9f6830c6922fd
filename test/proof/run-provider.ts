import type { PactVerifier } from '../../contracts/pact/pact-kit.ts';
import { SEND_LIMITS } from '../../contracts/provider/send-request.ts';
import { VERIFY_LAYERS, type VerifyOptions, type VerifyResult, verify } from '../../contracts/verify/verify.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { verifyIndependent } from '../legal/independent/judge.ts';
import type { Started } from '../mutants/defect.ts';
import { outcomeOf } from './check-outcome.ts';
import type { ProviderResult, Subject } from './results.ts';
import { independentOf, startSubject } from './subjects.ts';
import { verifyWithoutStates } from './without-states.ts';

/** A right provider may take its time; a defective one that has not answered by then is silent on purpose. */
const DEFECT_ANSWER_LIMIT_MS = 5000;

const LAYER_OF = new Map(VERIFY_CHECKS.map(({ id, layer }) => [id, layer]));

/** Runs every check of every layer on a provider, or those that it is to be run through, whatever fails. */
export async function runProvider(subject: Subject, verifier: PactVerifier): Promise<ProviderResult> {
  if (subject.setting !== undefined) {
    const { start } = independentOf(subject);
    const checks = await verifyIndependent(start, subject.setting, { pact: { verifier } });
    return resultOf(subject, { checks });
  }
  const provider = await startSubject(subject);
  try {
    return resultOf(subject, await runOn(provider, subject, verifier));
  } finally {
    await provider.close();
  }
}

/** What a run came to; without states nobody looks for what was observed. */
type Run = Pick<VerifyResult, 'checks'> & Partial<VerifyResult>;

function runOn(provider: Started, subject: Subject, verifier: PactVerifier): Promise<Run> {
  const options: VerifyOptions = {
    baseUrl: provider.url,
    account: provider.account,
    pact: { verifier },
    cases: subject.cases,
    // Some defects are of single groups, by the names of the table.
    runName: '',
    ...(subject.kind === 'defect' && { sendLimits: { ...SEND_LIMITS, timeoutMs: DEFECT_ANSWER_LIMIT_MS } }),
  };
  const run = subject.withoutStates ? verifyWithoutStates : verifyWithStates;
  return run(provider, subject, options);
}

function verifyWithStates({ statesUrl }: Started, { only }: Subject, options: VerifyOptions): Promise<Run> {
  const layers = VERIFY_LAYERS.filter((layer) => only === undefined || only.some((id) => LAYER_OF.get(id) === layer));
  const selected = (id: string) => only === undefined || only.includes(id);
  return verify({ ...options, statesUrl, layers, selected });
}

function resultOf(subject: Subject, { checks, observations = [] }: Run): ProviderResult {
  const [unknown] = subject.shows ?? [];
  const observed = observations.filter((one) => one.unknown === unknown).map(({ seen }) => seen);
  return { ...subject, checks: checks.map(outcomeOf), ...(unknown !== undefined && { observed }) };
}
