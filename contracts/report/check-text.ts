import { uncounted } from './blocks.ts';
import type { CheckResult } from './check-result.ts';
import { type CountedFinding, countedFindings, timesOf } from './finding-groups.ts';
import { cut, expectedText, valueText } from './value.ts';
import { visible } from './visible.ts';

/** What happened to a check in one line: its first finding, or else the reason. Empty where it passed. */
export function inOneLine({ findings, moreFindings = 0, reason }: CheckResult): string {
  const [finding] = findings;
  const others = findings.length - 1 + moreFindings;
  const more = others > 0 ? ` (and ${others} more)` : '';
  const text = finding ? [`${finding.code}: ${finding.message}${more}`, reason].filter(Boolean).join('; ') : reason;
  return cut(visible(text ?? ''), 1000);
}

/** All that is known of a check, as lines that are not broken: what it demands, what is wrong, how to repeat it. */
export function inFull(check: CheckResult): string {
  const { requirement, source, reason, counterexample, setup, sign, curl } = check;
  return [
    `${requirement} Source: ${source}`,
    ...countedFindings([check]).map(countedText),
    ...uncounted([check]),
    ...(reason ? [cut(visible(reason), 1000)] : []),
    ...(counterexample
      ? [
          `Smallest request (seed ${counterexample.seed}, path ${counterexample.path}):`,
          ...cut(counterexample.request).split('\n').map(visible),
        ]
      : []),
    ...(setup ? [visible(setup)] : []),
    ...(sign ? [visible(sign)] : []),
    ...(curl ? [visible(curl)] : []),
  ].join('\n');
}

/** Equal findings as lines that are not broken. */
export function countedText(cause: CountedFinding): string {
  const { code, path, message, actual } = cause.finding;
  return [
    `${code}${path === '' ? '' : ` at ${visible(path)}`}${timesOf(cause)}`,
    `  ${cut(visible(message), 1000)}`,
    `  expected: ${expectedText(cause.finding)}`,
    `  actual: ${valueText(actual)}`,
  ].join('\n');
}
