import type { CheckResult } from '../../report/check-result.ts';
import { timed } from '../calls/timed.ts';
import { type LayerOptions, type LayerParts, type LayerRun, layerParts } from '../layer-run.ts';
import { playSideBySide } from '../stage/side-by-side.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';
import { isNotPlayed } from '../stage/with-states.ts';
import { sharesOf } from './budget.ts';
import { checkSideBySide } from './check-side-by-side.ts';
import { checkManner } from './connection/check-manner.ts';
import { checkKeepAlive } from './connection/keep-alive.ts';
import { FUZZ_CHECKS, type FuzzCheckId } from './fuzz-checks.ts';
import { notApplicable, notPlayed } from './fuzz-results.ts';
import { type Ground, withGround } from './ground.ts';
import { checkIllegal } from './illegal/check-illegal.ts';
import { checkLegal } from './legal/check-legal.ts';
import { Line } from './line.ts';
import { findProbes, type Probes } from './probes.ts';

/** The layer as one part of the run, beside nothing else: its checks need what those before them found. */
export function fuzzParts(stage: Stage, options: LayerOptions): LayerParts {
  const part = { alone: true, play: () => runFuzz(stage, options) };
  return layerParts([part], ([run = { checks: [], seen: [] }]) => run);
}

/**
 * Plays the selected checks of the fuzz layer: makes groups of generated content where states can be made, sends
 * generated calls and calls over unusual connections, and takes the groups down again. Never throws for what a provider
 * does. The same seed sends the same requests, up to the first that fails.
 */
async function runFuzz(stage: Stage, options: LayerOptions): Promise<LayerRun> {
  const ids = FUZZ_CHECKS.map(({ id }) => id).filter(options.selected);
  if (ids.length === 0) return { checks: [], seen: [] };
  const line = new Line(stage);
  const checks: CheckResult[] = [];
  const played = await withGround(stage, options, async (ground) => {
    for (const id of ids.filter(isGenerated)) {
      line.begin();
      checks.push(await timed(stage.clock, () => playGenerated(line, ground, options, id)));
    }
    line.begin();
    checks.push(...(await playConnections(line, ground, options, ids.filter(isOfConnection))));
    return checks;
  });
  return { checks: isNotPlayed(played) ? spoiltBy(played, ids, checks) : checks, seen: line.seen };
}

type GeneratedCheckId = Extract<FuzzCheckId, `fuzz-${string}`>;
type ConnectionCheckId = Exclude<FuzzCheckId, GeneratedCheckId>;

function isGenerated(id: FuzzCheckId): id is GeneratedCheckId {
  return id.startsWith('fuzz-');
}

function isOfConnection(id: FuzzCheckId): id is ConnectionCheckId {
  return !isGenerated(id);
}

function playGenerated(line: Line, ground: Ground, options: LayerOptions, id: GeneratedCheckId): Promise<CheckResult> {
  const play = id === 'fuzz-legal-requests' ? checkLegal : checkIllegal;
  return play(line, ground, options.seed, sharesOf(options)[id]);
}

/** What calls at once would blur: a connection that is kept and may be closed, and how many are under way. */
const ALONE: readonly ConnectionCheckId[] = ['connection-keep-alive', 'calls-side-by-side'];

/**
 * Plays the checks that send probes again. Where the provider is slow, those that open a connection for each call are side by
 * side, each with a line of its own: what keeps one from going on is no matter of the others.
 */
async function playConnections(
  line: Line,
  ground: Ground,
  options: LayerOptions,
  ids: readonly ConnectionCheckId[],
): Promise<CheckResult[]> {
  const [first] = ids;
  if (first === undefined) return [];
  const { stage } = line;
  const probes = await findProbes(line, ground, first);
  const parts = ids.map((id) => {
    const own = new Line(stage);
    const play = () => timed(stage.clock, () => playConnection(own, probes, options, id));
    return { own, alone: ALONE.includes(id), play };
  });
  const checks = await playSideBySide(stage, parts);
  line.seen.push(...parts.flatMap(({ own }) => own.seen));
  return checks;
}

async function playConnection(
  line: Line,
  { steady, http10, why }: Probes,
  { seed }: LayerOptions,
  id: ConnectionCheckId,
): Promise<CheckResult> {
  if (why) return notPlayed(id, why);
  // RFC 9112 6.1: a client must not send chunks to whoever is not known to handle HTTP/1.1.
  if (id === 'connection-chunked-body' && http10) return notApplicable(id, 'the provider speaks HTTP/1.0');
  if (id === 'connection-keep-alive') return checkKeepAlive(line, steady);
  if (id === 'calls-side-by-side') return checkSideBySide(line, steady, seed);
  return checkManner(line, id, steady);
}

/** Without the ground, or with a ground that was not cleared, only what failed stands. */
function spoiltBy(why: NotPlayed, ids: readonly FuzzCheckId[], checks: readonly CheckResult[]): CheckResult[] {
  return ids.map((id) => checks.find((check) => check.id === id && check.outcome === 'failed') ?? notPlayed(id, why));
}
