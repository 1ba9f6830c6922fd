import { INTEROP_CASES, judgeReadings } from './cases.ts';
import { type Came, NotRun, StepFailed } from './place.ts';
import type { Edition, InteropTool } from './tools.ts';

/** What came of a tool on an edition: `good` is undefined where it was not run. */
export type InteropResult = { tool: string; edition: Edition; good: boolean | undefined; said: string };

/** Tells what a way came to, or what it failed by. */
export async function resultOf(tool: InteropTool, edition: Edition, came: Promise<Came>): Promise<InteropResult> {
  const about = { tool: tool.name, edition };
  try {
    const result = await came;
    return { ...about, ...('fine' in result ? { good: true, said: result.fine } : readingsOf(tool, result.printed)) };
  } catch (error) {
    if (error instanceof NotRun) return { ...about, good: undefined, said: `not run: ${error.message}` };
    if (error instanceof StepFailed) return { ...about, good: false, said: error.message };
    throw error;
  }
}

/** Rounding is no fault where the tool is known for it; what it does not read, or reads otherwise, always is one. */
function readingsOf({ rounds }: InteropTool, printed: string): Pick<InteropResult, 'good' | 'said'> {
  const { right, rounded, wrong } = judgeReadings(printed);
  const good = wrong.length === 0 && (rounded.length === 0 || rounds === true);
  const count = `${right.length + rounded.length} of ${INTEROP_CASES.length} answers read`;
  const exact = rounded.length === 0 ? '' : ', int64 rounded to a double';
  const faults = Map.groupBy(wrong, ({ instead }) => instead);
  const told = [...faults].map(([instead, cases]) => `${cases.map(({ name }) => name).join(', ')}: ${instead}`);
  return { good, said: [`${count}${exact}`, ...told].join('; ') };
}
