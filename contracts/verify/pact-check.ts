import type { PactSource } from '../pact/pact-options.ts';
import { openVerifier, verifyPact } from '../pact/verify-pact.ts';
import type { CheckDefinition, CheckResult } from '../report/check-result.ts';
import type { Stage } from './stage/stage.ts';
import { PACT_CHECK } from './verify-checks.ts';
import type { VerifyRun } from './verify-options.ts';

/**
 * Runs Pact's own verifier over the pact that this package ships, or over others, where that check was selected and
 * nothing has `stopped` the run.
 */
export async function pactCheck(stage: Stage, options: VerifyRun, stopped?: string): Promise<CheckResult[]> {
  const { provider, selected, progress = () => {}, signal } = options;
  const { baseUrl, statesUrl } = provider;
  const { verifier, ...source } = options.pact ?? {};
  if (!(selected?.(PACT_CHECK.id) ?? true)) return [];
  const definition = { ...PACT_CHECK, ...ofOtherPacts(source) };
  const reasonNot = signal?.aborted ? 'interrupted before it was its turn' : stopped;
  if (reasonNot) return [{ ...definition, outcome: 'couldNotRun', reason: reasonNot, findings: [] }];
  progress("Running Pact's own verifier");
  const startedAt = stage.clock.now();
  const { deadline } = stage.learnt;
  const timeIsUp = deadline && AbortSignal.timeout(timerMs(deadline.atMs - stage.clock.now()));
  const ends = [signal, timeIsUp].filter((one) => one !== undefined);
  const { outcome, reason, findings, moreFindings, sign, curl } = await (verifier?.verify ?? verifyPact)({
    ...source,
    target: { baseUrl, account: stage.account },
    atOnce: stage.learnt.width.atOnce,
    ...(statesUrl !== undefined && { statesUrl }),
    ...(ends.length > 0 && { signal: AbortSignal.any(ends) }),
    secrets: stage.secrets,
  });
  const more = { durationMs: Math.round(stage.clock.now() - startedAt), ...(moreFindings && { moreFindings }) };
  const why = outcome === 'couldNotRun' && timeIsUp?.aborted && !signal?.aborted ? deadline?.reason : reason;
  return [
    {
      ...definition,
      outcome,
      ...(why && { reason: why }),
      findings,
      ...more,
      ...(sign && { sign }),
      ...(curl && { curl }),
    },
  ];
}

/** A time as a timer takes it, which takes more than these 24 days for none. */
function timerMs(milliseconds: number): number {
  return Math.min(Math.max(0, milliseconds), 2 ** 31 - 1);
}

/** The check, its verifier being started already; `close` when it is done or no longer wanted. */
export type StartedPactCheck = {
  check: (stage: Stage, stopped?: string) => Promise<CheckResult[]>;
  close: () => Promise<void>;
};

/** Has Pact's verifier start while something else is done; nothing starts where the check was not selected. */
export function startPactCheck(options: VerifyRun): StartedPactCheck {
  const wanted = (options.selected?.(PACT_CHECK.id) ?? true) && !options.signal?.aborted;
  const own = wanted && options.pact?.verifier === undefined ? openVerifier() : undefined;
  const pact = { ...options.pact, ...(own && { verifier: own }) };
  return {
    check: (stage, stopped) => pactCheck(stage, { ...options, pact }, stopped),
    close: async () => own?.close(),
  };
}

/** What the check says of itself where other pacts than the committed one are verified. */
function ofOtherPacts({ pactFiles = [], broker }: PactSource): Partial<CheckDefinition> {
  const named = [...pactFiles, ...(broker ? [`the Pact broker ${broker.url}`] : [])];
  if (named.length === 0) return {};
  const requirement = "Pact's own verifier finds every interaction of the given pacts honoured.";
  return { requirement, source: named.join(', ') };
}
