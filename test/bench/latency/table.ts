/** A run of `verify` against a right provider whose answers take so long. */
export type LatencyRun = { latencyMs: number; seconds: number; calls: number; notPassed: readonly string[] };

/** The runs as a table in Markdown, and below it the checks that did not pass, which is a defect of ours. */
export function renderLatencies(runs: readonly LatencyRun[]): string {
  const wrong = runs.filter(({ notPassed }) => notPassed.length > 0);
  return [
    '| latency of the provider | seconds of `verify` | calls | seconds of waiting, one call after the other |',
    '|---:|---:|---:|---:|',
    ...runs.map(renderRow),
    ...wrong.map(({ latencyMs, notPassed }) => `\nNot passed at ${latencyMs} ms: ${notPassed.join(', ')}.`),
  ].join('\n');
}

function renderRow({ latencyMs, seconds, calls }: LatencyRun): string {
  return `| ${latencyMs} ms | ${seconds.toFixed(1)} | ${calls} | ${((calls * latencyMs) / 1000).toFixed(1)} |`;
}
