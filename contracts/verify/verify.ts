import { assertReachable } from '../provider/reach.ts';
import { maskDeep, maskSecrets } from '../redact.ts';
import type { CheckResult, Layer, Observation } from '../report/check.ts';
import { judgePins } from './expect.ts';
import { failureOf, judgeByRules, judgePlays, seenIn } from './judge-plays.ts';
import { observe } from './observe.ts';
import { VERIFY_LAYERS, type VerifyOptions } from './options.ts';
import { pactCheck } from './pact-check.ts';
import { announcement, scenariosToPlay } from './plan.ts';
import { playAll } from './play-all.ts';
import { setStage } from './set-stage.ts';
import type { Stage } from './stage.ts';

export { VERIFY_LAYERS, type VerifyLayer, type VerifyOptions } from './options.ts';

/** Checks and observations of a provider; `complete` is false where the run was interrupted. */
export type VerifyResult = { checks: CheckResult[]; observations: Observation[]; complete: boolean };

/**
 * Checks a provider over HTTP(S): plays the scenarios, judges what came back, and runs Pact's own verifier.
 * Throws TargetUnreachable when nothing listens at `baseUrl`. Findings are returned, never thrown.
 */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const { baseUrl, layers = VERIFY_LAYERS, selected = () => true, progress = () => {}, signal } = options;
  await assertReachable(baseUrl);
  const stage = await setStage(options);
  try {
    const scenarios = scenariosToPlay(layers, selected);
    if (scenarios.length > 0) progress(announcement(scenarios.length, baseUrl));
    const plays = await playAll(stage, scenarios, options.failFast ? { enough: failureOf } : {});
    const seen = seenIn(plays);
    const observations = observe(seen);
    const judged = [...judgeByRules(seen), ...judgePlays(plays)].filter(
      ({ id, layer }) => (layers as readonly Layer[]).includes(layer) && selected(id),
    );
    const pins = judgePins(options.expected ?? {}, observations);
    const pact = layers.includes('pact') ? await pactCheck(stage, options) : [];
    return { checks: mask([...judged, ...pact, ...pins], stage), observations, complete: !signal?.aborted };
  } finally {
    stage.sender.close();
  }
}

/** A provider may send the UserSig back: whatever is reported of its answers is masked. */
function mask(checks: CheckResult[], { secrets, account }: Stage): CheckResult[] {
  const known = [...secrets, account.usersig ?? '', account.secretKey ?? ''];
  return maskDeep(checks, (text) => maskSecrets(text, known));
}
