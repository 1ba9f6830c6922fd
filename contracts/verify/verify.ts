import { readAddress } from '../provider/address.ts';
import { assertReachable } from '../provider/reach.ts';
import type { CheckResult, Layer, Observation } from '../report/check-result.ts';
import { sealChecks } from '../report/seal.ts';
import { createSecrets } from '../secrets/secrets.ts';
import { observe } from './calls/observe-answers.ts';
import type { LayerOptions, LayerRun } from './layer-run.ts';
import { chosenLayers, runOwnLayers } from './own-layers.ts';
import { type StartedPactCheck, startPactCheck } from './pact-check.ts';
import { judgePins } from './pins.ts';
import { announcement, plannedCalls, scenariosToPlay } from './plan.ts';
import { tellProgress } from './progress.ts';
import { failureOf, judgeByRules, judgePlays, leaningOnOthers, notSentAfter, seenIn } from './scenarios/judge-plays.ts';
import { playAll } from './scenarios/play-all.ts';
import { readableGroups } from './stage/known-groups.ts';
import { asInTable } from './stage/run-names.ts';
import { setStage } from './stage/set-stage.ts';
import type { Stage } from './stage/stage.ts';
import { whyNoMore } from './stage/why-no-more.ts';
import { DEFAULT_CASES, VERIFY_LAYERS, type VerifyOptions, type VerifyRun } from './verify-options.ts';

export { VERIFY_LAYERS, type VerifyLayer, type VerifyOptions } from './verify-options.ts';

/** Checks and observations of a provider; `complete` is false where the run was interrupted. */
export type VerifyResult = { checks: CheckResult[]; observations: Observation[]; complete: boolean };

/**
 * Checks a provider over HTTP(S): plays the scenarios and the other layers, judges what came back, and runs Pact's own
 * verifier. Throws TargetUnreachable when nothing listens at `baseUrl`, and a TypeError for a URL that cannot be used.
 * Findings are returned, never thrown. What is returned holds no secret of the run, whatever the provider sends back, and
 * of an answer no more than its beginning.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { verify } from 'group-counter-kit/contracts';
 * import { startServer } from 'group-counter-kit/server';
 *
 * const { url: baseUrl, statesUrl, account, close } = await startServer();
 * const { checks } = await verify({ baseUrl, statesUrl, account, layers: ['cause'], selected: (id) => id === 'missing-group' });
 * assert.deepEqual(checks.map(({ id, outcome }) => [id, outcome]), [['missing-group', 'passed']]);
 * await close();
 * ```
 */
export async function verify(given: VerifyOptions): Promise<VerifyResult> {
  const { baseUrl, statesUrl, secrets = createSecrets(), ...rest } = given;
  const options: VerifyRun = { ...rest, secrets, provider: readAddress({ baseUrl, statesUrl }) };
  await assertReachable(options.provider, options.signal);
  const announced = announcement(options, layerOptionsOf(options));
  if (announced !== undefined) options.progress?.(announced);
  const pact = (options.layers ?? VERIFY_LAYERS).includes('pact') ? startPactCheck(options) : undefined;
  try {
    return await verifyOn(await setStage(options), options, pact);
  } finally {
    await pact?.close();
  }
}

async function verifyOn(stage: Stage, options: VerifyRun, pact?: StartedPactCheck): Promise<VerifyResult> {
  const { progress: tell = () => {} } = options;
  const stopTelling = tellProgress(stage, { tell, planned: plannedCalls(options, layerOptionsOf(options)) });
  try {
    const { checks, observations } = await runLayers(stage, options);
    const failed = options.failFast ? firstFailure(checks) : undefined;
    const { silence, stuck } = stage.learnt;
    const stopped = failed ?? stuck?.reason ?? whyNoMore(stage) ?? silence.verdict('states');
    const all = [...checks, ...((await pact?.check(stage, stopped)) ?? [])];
    return {
      checks: asInTable(sealChecks(all, stage.secrets), stage),
      observations,
      complete: !options.signal?.aborted,
    };
  } finally {
    stopTelling();
    stage.sender.close();
  }
}

type Wanted = (check: { id: string; layer: Layer }) => boolean;

async function runLayers(stage: Stage, options: VerifyRun): Promise<Omit<VerifyResult, 'complete'>> {
  const { layers = VERIFY_LAYERS, selected = () => true, failFast = false } = options;
  const scenarios = scenariosToPlay(layers, selected);
  const own = chosenLayers(layers, selected);
  const layerOptions = layerOptionsOf(options);
  const wanted: Wanted = ({ id, layer }) => (layers as readonly Layer[]).includes(layer) && selected(id);
  const plays = await playAll(stage, scenarios, failFast ? { enough: (play) => failureOf(play, wanted) } : {});
  const judged = judgePlays(plays).filter(wanted);
  const rulesOver = (run: LayerRun) => judgeByRules([...seenIn(plays), ...run.seen]).filter(wanted);
  const enough = (run: LayerRun) => firstFailure([...rulesOver(run), ...judged, ...run.checks]);
  const run = await runOwnLayers(stage, own, layerOptions, failFast ? enough : undefined);
  const seen = [...seenIn(plays), ...run.seen];
  const { askingAgain, lateness } = stage.learnt;
  const observations = [...observe(seen), ...askingAgain.observations(), ...lateness.observations()];
  const made = [...judged, ...run.checks];
  const pins = judgePins(options.expected ?? {}, observations, made);
  return { checks: [...leaningOnOthers(rulesOver(run), made), ...made, ...pins], observations };
}

function layerOptionsOf({ selected = () => true, seed = 1, cases = DEFAULT_CASES, config }: VerifyRun): LayerOptions {
  return { selected, seed, cases, groups: readableGroups(config?.groups ?? []) };
}

function firstFailure(checks: readonly CheckResult[]): string | undefined {
  const failed = checks.find(({ level, outcome }) => level === 'must' && outcome === 'failed');
  return failed && notSentAfter(failed.id);
}
