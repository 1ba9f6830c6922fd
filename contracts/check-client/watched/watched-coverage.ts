import type { CheckDefinition, CheckResult } from '../../report/check-result.ts';
import type { CoverageReport } from '../../report/coverage.ts';
import type { SeenRequest } from '../seen-request.ts';

/** An outcome that a client's tests may meet. */
export type CoverableOutcome = {
  /** The id of a test group. */
  id: string;
  /** The ErrorCode, where it is a refusal with that. */
  code?: number;
};

/** `groupOf` says for which test group a GroupId stands. */
export type CoverageOptions = { outcomes: readonly CoverableOutcome[]; groupOf: (groupId: string) => string };

/** Which of the outcomes the calls met. A call that was refused for a fault of its own met that refusal, and not its group. */
export function coverageOf(requests: readonly SeenRequest[], { outcomes, groupOf }: CoverageOptions): CoverageReport {
  const calls = requests.filter(({ kind }) => kind === 'call');
  const codes = new Set(calls.map(codeOf));
  const arrived = calls.filter(({ cause, findings }) => cause === undefined || findings.length === 0);
  const groups = new Set(arrived.map((call) => groupOf(groupIdOf(call))));
  const isMet = ({ id, code }: CoverableOutcome) => groups.has(id) || (code !== undefined && codes.has(code));
  const met = outcomes.filter(isMet).map(({ id }) => id);
  const missed = outcomes.filter((outcome) => !isMet(outcome)).map(({ id }) => id);
  const percent = outcomes.length === 0 ? 100 : Math.floor((100 * met.length) / outcomes.length);
  return { percent, met, missed };
}

/** What `--min-coverage` asks for. */
export const COVERAGE_CHECK: CheckDefinition = {
  id: 'client-coverage',
  since: '0.1',
  layer: 'traffic',
  level: 'unknown',
  requirement: 'The tests of the client meet so many of the outcomes of the API (--min-coverage).',
  source: '[unstated]: how much of the API the tests of a client must meet; --min-coverage says it',
};

/** Judges the coverage against what was asked for, in percent. Tests that were cut off may have met more. */
export function judgeCoverage({ percent, missed }: CoverageReport, least: number, isCut: boolean): CheckResult {
  const definition = { ...COVERAGE_CHECK, level: 'must' } as const;
  if (percent >= least) return { ...definition, outcome: 'passed', findings: [] };
  if (isCut)
    return { ...definition, outcome: 'couldNotRun', reason: `${CUT}: until then they met ${percent} %`, findings: [] };
  const message = `The tests met ${percent} % of the outcomes; --min-coverage asks for ${least} %. ${missed.length} were never met: the report names them.`;
  const finding = { code: 'client.coverage', path: 'coverage', expected: least, actual: percent, message } as const;
  return { ...definition, outcome: 'failed', findings: [finding] };
}

const CUT = 'the tests did not come to their end';

function groupIdOf({ request }: SeenRequest): string {
  // Of a body that is cut off, or no JSON, the beginning may still name the group.
  const literal = /"GroupId"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(request.body)?.[1];
  return literal === undefined ? '' : textOf(literal);
}

function textOf(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return '';
  }
}

function codeOf({ response }: SeenRequest): number | undefined {
  const digits = /"ErrorCode":\s*(\d+)/.exec(response?.body ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
