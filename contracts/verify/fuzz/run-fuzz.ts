import type { CheckResult } from '../../report/check.ts';
import { timed } from '../calls/timed.ts';
import type { LayerOptions, LayerRun } from '../layer-run.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';
import { isNotPlayed } from '../stage/with-states.ts';
import { sharesOf } from './budget.ts';
import { checkManner } from './connection/check-manner.ts';
import { checkKeepAlive } from './connection/keep-alive.ts';
import { FUZZ_CHECKS, type FuzzCheckId } from './definitions.ts';
import { type Ground, withGround } from './ground.ts';
import { checkIllegal } from './illegal/check.ts';
import { checkLegal } from './legal/check.ts';
import { Line } from './line.ts';
import { findProbes, type Probes } from './probes.ts';
import { notApplicable, notPlayed } from './results.ts';
import { checkSideBySide } from './side-by-side.ts';

/**
 * Plays the selected checks of the fuzz layer: makes groups of generated content where states can be made, sends
 * generated calls and calls over unusual connections, and takes the groups down again. Never throws for what a provider
 * does. The same seed sends the same requests, up to the first that fails.
 */
export async function runFuzz(stage: Stage, options: LayerOptions): Promise<LayerRun> {
  const ids = FUZZ_CHECKS.map(({ id }) => id).filter(options.selected);
  if (ids.length === 0) return { checks: [], seen: [] };
  const line = new Line(stage);
  const checks: CheckResult[] = [];
  const played = await withGround(stage, options, async (ground) => {
    const play = player(line, ground, options);
    for (const id of ids) {
      line.begin();
      checks.push(await timed(stage.clock, () => play(id)));
    }
    return checks;
  });
  return { checks: isNotPlayed(played) ? spoiltBy(played, ids, checks) : checks, seen: line.seen };
}

/** Plays one check after the other on the same ground; the probes are found when the first check needs them. */
function player(line: Line, ground: Ground, options: LayerOptions): (id: FuzzCheckId) => Promise<CheckResult> {
  const shares = sharesOf(options);
  const { seed } = options;
  let found: Probes | undefined;
  return async (id) => {
    if (id === 'fuzz-legal-requests') return checkLegal(line, ground, seed, shares[id]);
    if (id === 'fuzz-illegal-requests') return checkIllegal(line, ground, seed, shares[id]);
    found ??= await findProbes(line, ground, id);
    if (found.why) return notPlayed(id, found.why);
    // RFC 9112 6.1: a client must not send chunks to whoever is not known to handle HTTP/1.1.
    if (id === 'connection-chunked-body' && found.http10) return notApplicable(id, 'the provider speaks HTTP/1.0');
    if (id === 'connection-keep-alive') return checkKeepAlive(line, found.steady);
    if (id === 'calls-side-by-side') return checkSideBySide(line, found.steady, seed);
    return checkManner(line, id, found.steady);
  };
}

/** Without the ground, or with a ground that was not cleared, only what failed stands. */
function spoiltBy(why: NotPlayed, ids: readonly FuzzCheckId[], checks: readonly CheckResult[]): CheckResult[] {
  return ids.map((id) => checks.find((check) => check.id === id && check.outcome === 'failed') ?? notPlayed(id, why));
}
