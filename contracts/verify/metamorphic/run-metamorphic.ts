import type { CheckDefinition, CheckResult } from '../../report/check-result.ts';
import { type LayerOptions, type LayerParts, type LayerRun, layerParts } from '../layer-run.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';
import { isNotPlayed } from '../stage/with-states.ts';
import type { Notes } from './asker.ts';
import { COMPARISONS } from './checks/comparisons.ts';
import type { Compared } from './compare.ts';
import { type ComparedGroup, subjectsIn, subjectsOf } from './compared-groups.ts';
import type { MetamorphicCheck } from './comparison.ts';
import { drawFrom } from './draw.ts';
import { runCheckOn } from './run-check.ts';

/** The selected checks, each on each of its groups a part of the run. None throws. */
export function metamorphicParts(stage: Stage, options: LayerOptions): LayerParts {
  const moving = new Set<string>();
  const parts = selectedChecks(options).flatMap((check) =>
    subjectsOf(stage, options, check.definition.id).map((subject, index) => {
      const notes: Notes = { seen: [], moving };
      // Each check draws for itself, so that it does the same when it is run alone.
      const seed = options.seed + 100 * COMPARISONS.indexOf(check) + index;
      return {
        // A group that we were only told of may move, and is read in turn.
        alone: subject.kind === 'told-of' || (check.inTurn === true && index === 0),
        calls: callsOf(check, subject, seed),
        play: async () => {
          const startedAt = stage.clock.now();
          const compared = await runCheckOn(stage, check, subject, seed, notes);
          return { check, notes, compared, durationMs: Math.round(stage.clock.now() - startedAt) };
        },
      };
    }),
  );
  return layerParts(parts, runOf);
}

type CheckRun = { check: MetamorphicCheck; notes: Notes; compared: Compared | NotPlayed; durationMs: number };

function runOf(runs: readonly CheckRun[]): LayerRun {
  const checks = [...Map.groupBy(runs, ({ check }) => check)].map(([{ definition }, own]) => ({
    ...resultOf(
      definition,
      own.map(({ compared }) => compared),
    ),
    durationMs: own.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }));
  return { checks, seen: runs.flatMap(({ notes }) => notes.seen) };
}

/** How many calls the selected checks make where nothing fails; on a group whose counters move, it may be more. */
export function plannedComparisonCalls(options: LayerOptions, hasStates: boolean): number {
  const perGroup = selectedChecks(options).flatMap((check) =>
    subjectsIn(hasStates, options, check.definition.id).map((subject) => callsOf(check, subject, options.seed)),
  );
  return perGroup.reduce((sum, calls) => sum + calls, 0);
}

/** Two calls more where no group is there: what refusals that are alike are compared with. */
const CONTRASTS = 2;

/** The first call asks what the group holds, where there is one. */
function callsOf(
  { plan, leastKeys }: MetamorphicCheck,
  { kind, GroupId, held: keys }: ComparedGroup,
  seed: number,
): number {
  const isThere = kind !== 'impossible';
  if (keys.length < leastKeys) return isThere ? 1 : 0;
  const comparisons = plan({ GroupId, keys, said: [], absent: 'absent', draw: drawFrom(seed) });
  return comparisons.reduce((calls, { others }) => calls + 1 + others.length, isThere ? 1 : CONTRASTS);
}

function selectedChecks({ selected }: LayerOptions): MetamorphicCheck[] {
  return COMPARISONS.filter(({ definition }) => selected(definition.id));
}

/** A finding decides; then what could not be compared; what was compared passes. */
function resultOf(definition: CheckDefinition, all: readonly (Compared | NotPlayed)[]): CheckResult {
  const compared = all.flatMap((one) => (isNotPlayed(one) ? [] : [one]));
  const notPlayed = all.flatMap((one) => (isNotPlayed(one) ? [one] : []));
  const findings = compared.flatMap((one) => one.findings);
  if (findings.length > 0) {
    const first = compared.find(({ commands }) => commands !== undefined);
    return { ...definition, outcome: 'failed', findings, ...first?.commands };
  }
  const open = notPlayed.find(({ kind }) => kind === 'errored') ?? notPlayed[0];
  if (open && (open.kind === 'errored' || compared.length === 0))
    return { ...definition, outcome: open.kind, reason: open.reason, findings };
  const byKeys = compared.some((one) => one.byKeys);
  const notes = [
    ...(byKeys ? ['its counters changed between reads: judged by keys alone'] : []),
    ...(open ? [`not in every group: ${open.reason}`] : []),
  ];
  return { ...definition, outcome: 'passed', ...(notes.length > 0 && { reason: notes.join('; ') }), findings };
}
