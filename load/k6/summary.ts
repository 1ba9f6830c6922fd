import { loadEnvironment } from './env.ts';
import { droppedInStep, ofMeasured, profileOf } from './k6-options.ts';
import { K6_METRICS, METRICS } from './metric-names.ts';
import { stepsOf } from './steps.ts';

/** What a run leaves behind: counts of its measured load, and by threshold whether it held. */
export type LoadSummary = { calls: number; refused: number; dropped: number; thresholds: Record<string, boolean> };

/** The part of k6's end-of-test data that is read here. */
type SummaryData = {
  metrics: Record<
    string,
    { values: Record<string, number | undefined>; thresholds?: Record<string, { ok: boolean }> } | undefined
  >;
};

/** k6 calls this at the end of a run and writes what it returns: text by file name. */
export function handleSummary({ metrics }: SummaryData): Record<string, string> {
  const environment = loadEnvironment();
  const steps = stepsOf(profileOf(environment));
  const count = (metric: string): number => metrics[metric]?.values['count'] ?? 0;
  const thresholds = Object.fromEntries(
    Object.entries(metrics).flatMap(([name, metric]) =>
      Object.entries(metric?.thresholds ?? {}).map(([rule, { ok }]) => [`${name} ${rule}`, ok]),
    ),
  );
  const summary: LoadSummary = {
    calls: count(ofMeasured(K6_METRICS.iterations)),
    refused: count(ofMeasured(METRICS.refusals)),
    dropped: steps.reduce((total, _, step) => total + count(droppedInStep(step, steps.length)), 0),
    thresholds,
  };
  const text = `${JSON.stringify(summary, null, 2)}\n`;
  return { [environment.summaryFile ?? 'stdout']: text };
}
