import type { Finding } from '../../finding.ts';
import type { Seen } from '../calls/seen.ts';
import { playSideBySide } from '../stage/side-by-side.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';
import { isNotPlayed } from '../stage/with-states.ts';
import type { Ask, Notes } from './asker.ts';
import { type Compared, compare } from './compare.ts';
import type { ComparedGroup } from './compared-groups.ts';
import type { Comparison, MetamorphicCheck } from './comparison.ts';

/** Findings of one check on one group are enough to act on after so many. */
const MOST_FINDINGS = 3;

/** How a check asks: with its own notes, and with others, which are kept only where they count. */
export type Asking = { ask: Ask; askInto: (notes: Notes) => Ask; notes: Notes };

/** Which check is made, and on which group. */
type On = { check: Pick<MetamorphicCheck, 'inTurn'>; group: ComparedGroup };

/** A comparison that was made, with what was seen in it. */
type Made = { seen: readonly Seen[]; compared: Compared | NotPlayed };

/**
 * Makes comparisons in their order, up to where they are enough. Those of a group of our own are made side by side where the
 * provider is slow, unless it matters what comes right after what: what was made beyond the end then counts for nothing.
 */
export async function compareEach(
  stage: Stage,
  { askInto, notes }: Asking,
  { check, group }: On,
  comparisons: readonly Comparison[],
): Promise<Compared | NotPlayed> {
  const { moving } = notes;
  const made: (Made | undefined)[] = comparisons.map(() => undefined);
  const parts = comparisons.map((comparison, index) => ({
    alone: check.inTurn === true || group.kind !== 'own',
    play: async () => {
      if (index >= lengthOf(made)) return;
      const seen: Seen[] = [];
      const compared = await compare(askInto({ seen, moving }), { group, moving }, comparison);
      made[index] = { seen, compared };
    },
  }));
  await playSideBySide(stage, parts);
  return together(made.slice(0, lengthOf(made)), notes);
}

/** How many comparisons count: those up to the first with which there is enough, as far as is known. */
function lengthOf(made: readonly (Made | undefined)[]): number {
  let found = 0;
  const last = made.findIndex((one) => {
    if (one === undefined) return false;
    if (isNotPlayed(one.compared)) return true;
    found += one.compared.findings.length;
    return found >= MOST_FINDINGS || one.compared.findings.some(isUnanswered);
  });
  return last < 0 ? made.length : last + 1;
}

function together(made: readonly (Made | undefined)[], { seen }: Notes): Compared | NotPlayed {
  const total: Compared = { findings: [] };
  for (const one of made) {
    if (one === undefined) continue;
    seen.push(...one.seen);
    const { compared } = one;
    if (isNotPlayed(compared)) return total.findings.length > 0 ? total : compared;
    total.findings.push(...compared.findings);
    if (compared.request && compared.findings.length > 0) total.request ??= compared.request;
    if (compared.byKeys) total.byKeys = true;
  }
  return total;
}

function isUnanswered({ code }: Finding): boolean {
  return code.startsWith('transport.');
}
