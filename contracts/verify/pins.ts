import { CAUSES, type Cause, UNKNOWNS, type UnknownId } from '../../openapi/generated/constants.ts';
import type { CheckDefinition, CheckResult, Observation } from '../report/check-result.ts';
import { SCENARIOS, type Scenario } from '../scenarios/all-scenarios.ts';

/** Whatever can be pinned, with its legal answers: unknowns of the spec that are observed, and causes with several codes. */
export const PINNABLE: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...Object.entries(UNKNOWNS).flatMap(([id, { judged, answers }]) =>
    judged && id !== 'value-notation' ? [[id, Object.keys(answers)] as const] : [],
  ),
  ...Object.entries(CAUSES).flatMap(([cause, { codes }]) =>
    codes.length > 1 ? [[cause, codes.map(String)] as const] : [],
  ),
]);

/** The check that stands for a pinned unknown. Its level is `unknown` until somebody pins it. */
export function pinDefinition(unknown: string, level: CheckDefinition['level'] = 'unknown'): CheckDefinition {
  const { layer, question, source } = originOf(unknown);
  return { id: `expect-${unknown}`, since: '0.1', layer, level, requirement: question, source };
}

/** Every check that `--expect` can turn on. */
export const PIN_CHECKS: readonly CheckDefinition[] = Object.keys(PINNABLE).map((unknown) => pinDefinition(unknown));

/**
 * Judges what was seen against what was pinned. What was not seen at all could not run; where calls that would have shown
 * it were answered wrongly, for that.
 */
export function judgePins(
  expected: Readonly<Record<string, string>>,
  observations: readonly Observation[],
  checks: readonly CheckResult[] = [],
): CheckResult[] {
  return Object.entries(expected).map(([unknown, value]) => {
    const definition = {
      ...pinDefinition(unknown, 'must'),
      requirement: `${originOf(unknown).question} Pinned: ${value}.`,
    };
    const seen = observations.filter((observation) => observation.unknown === unknown);
    if (seen.length === 0) {
      const failed = checks.filter(({ id, outcome }) => outcome === 'failed' && showing(unknown).includes(id));
      const leansOn = failed.length > 0 ? { leansOn: failed.map(({ id }) => id) } : {};
      const reason = `no answer showed ${unknown}`;
      return { ...definition, outcome: 'couldNotRun', reason, ...leansOn, findings: [] };
    }
    const others = seen.filter((observation) => observation.seen !== value);
    const findings = others.map(({ seen: actual, samples }) => ({
      code: 'expectation.unmet' as const,
      path: unknown,
      expected: value,
      actual,
      message: `${unknown} was seen as ${actual} in ${samples} ${samples === 1 ? 'answer' : 'answers'}; --expect pins ${value}.`,
    }));
    return { ...definition, outcome: findings.length > 0 ? 'failed' : 'passed', findings };
  });
}

/** Ids of the scenarios whose answers show it. */
function showing(unknown: string): string[] {
  const shows = ({ expect }: Scenario) =>
    expect.outcome === 'unknown'
      ? expect.unknown === unknown
      : expect.outcome === 'refused' && expect.cause === unknown;
  return SCENARIOS.filter(shows).map(({ id }) => id);
}

function originOf(unknown: string): { layer: 'cause' | 'relation'; question: string; source: string } {
  if (Object.hasOwn(UNKNOWNS, unknown)) {
    const { question, source } = UNKNOWNS[unknown as UnknownId];
    return { layer: 'relation', question, source };
  }
  const { title, source } = CAUSES[unknown as Cause];
  return { layer: 'cause', question: `${title} With which code?`, source };
}
