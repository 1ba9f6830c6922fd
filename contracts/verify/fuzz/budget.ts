import type { LayerOptions } from '../layer-run.ts';
import type { FuzzCheckId } from './fuzz-checks.ts';

/** Rounds of calls side by side, and how many calls are under way at once in each. */
export const SIDE_BY_SIDE = { rounds: 3, calls: 16 } as const;

/** How many smaller requests are tried at most after a request has failed, and for how long in milliseconds. */
export const SHRINK_LIMITS = { calls: 200, timeMs: 10_000 } as const;

/** Plain calls that the others are compared with. */
const CONTROLS = 10;

const FIXED = {
  'connection-keep-alive': 6,
  'connection-header-case': 3,
  'connection-chunked-body': 5,
  'connection-split-body': 3,
  'connection-close': 4,
  'calls-side-by-side': SIDE_BY_SIDE.rounds * SIDE_BY_SIDE.calls,
} as const satisfies Partial<Record<FuzzCheckId, number>>;

/** How many requests each check sends, controls apart. What is not fixed is shared half and half, whatever is selected. */
export function sharesOf({ cases }: Pick<LayerOptions, 'cases'>): Record<FuzzCheckId, number> {
  const fixed = Object.values(FIXED).reduce((sum, calls) => sum + calls, CONTROLS);
  const generated = Math.max(2, cases - fixed);
  const legal = Math.floor(generated / 2);
  return { ...FIXED, 'fuzz-legal-requests': legal, 'fuzz-illegal-requests': generated - legal };
}

/** Roughly how many calls a run sends where nothing fails. */
export function plannedFuzzCalls(options: LayerOptions): number {
  const selected = Object.entries(sharesOf(options)).filter(([id]) => options.selected(id));
  return selected.reduce((sum, [, calls]) => sum + calls, selected.length > 0 ? CONTROLS : 0);
}
