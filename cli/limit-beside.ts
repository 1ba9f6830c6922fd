import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../contracts/finding.ts';
import { childEnvironment } from '../contracts/process/child-environment.ts';
import { startProgram } from '../contracts/process/run-program.ts';
import type { Report } from '../contracts/report/report.ts';
import type { EngineChoice } from '../load/engine/engine.ts';
import { rootOfCodes } from '../load/judge/code.ts';
import { limitChecksNotRun } from '../load/judge/limit-checks.ts';
import type { LimitResult } from '../load/with-target.ts';
import type { Context } from './context.ts';

/** What is said of the limit on the command line. */
export type LimitArguments = { engine?: EngineChoice; only?: readonly string[]; skip?: readonly string[] };

/** The limit of the mock, being checked in a process of its own; `close` ends that where its result is no longer wanted. */
export type LimitBeside = { result: Promise<LimitResult>; close: () => void };

/**
 * Has this program check the limit of mocks of its own, in a process of its own: what else this one does delays no call of
 * that load, and none of it counts against the limit of the mock that is verified meanwhile. An abort interrupts it, as a
 * signal does. The result is what its report says; where it has none, the checks have errored.
 */
export function startLimitBeside(
  { engine, only = [], skip = [] }: LimitArguments,
  { env, signal }: Pick<Context, 'env' | 'signal'>,
  progress: (line: string) => void,
): LimitBeside {
  const lines: string[] = [];
  const chosen = [
    ...(engine ? ['--engine', engine] : []),
    ...only.flatMap((pattern) => ['--only', pattern]),
    ...skip.flatMap((pattern) => ['--skip', pattern]),
  ];
  const program = startProgram(
    process.execPath,
    [PROGRAM, 'check', '--layer', 'limit', '--format', 'json', ...chosen],
    {
      env: childEnvironment(env, /^GROUP_COUNTER_K6$/),
      onLine: (line) => lines.push(line),
      onErrorLine: progress,
      // It has k6 to end, and does so when it hears a signal.
      endsItself: true,
    },
  );
  const interrupt = () => program.killGroup('SIGTERM');
  if (signal.aborted) interrupt();
  signal.addEventListener('abort', interrupt, { once: true });
  const result = program.ended.then(({ output }) => {
    signal.removeEventListener('abort', interrupt);
    return limitOf(lines.join('\n'), output, signal.aborted);
  });
  return { result, close: program.kill };
}

const PROGRAM = fileURLToPath(new URL('./group-counter.js', import.meta.url));

function limitOf(json: string, printed: string, isInterrupted: boolean): LimitResult {
  try {
    return readLimit(json);
  } catch {
    if (isInterrupted) return { checks: limitChecksNotRun('couldNotRun', 'interrupted before it was its turn') };
    const last = printed.trim().split('\n').at(-1) || 'it said nothing';
    return {
      checks: limitChecksNotRun('errored', `the process that checks the limit ended without a report: ${last}`),
    };
  }
}

/** What a report in JSON says of the limit, with the findings as they were when it was made. Throws where it is none. */
export function readLimit(json: string): LimitResult {
  const { checks, limit, observations } = JSON.parse(json) as ReportInJson;
  const read = checks.map((check) => ({ ...check, findings: check.findings.map(withRoot) }));
  return { checks: read, observations, ...(limit && { limit }) };
}

type FindingInJson = Omit<Finding, 'root'> & { root?: string };
type ReportInJson = Omit<Report, 'checks'> & {
  checks: readonly (Omit<Report['checks'][number], 'findings'> & { findings: readonly FindingInJson[] })[];
};

/** Of a root a report has the name, for readers. What else is known of it decides what is told together: it is made again. */
function withRoot({ root: name, ...finding }: FindingInJson): Finding {
  if (name === undefined) return finding;
  const root = Array.isArray(finding.actual) ? rootOfCodes(finding.actual) : undefined;
  return { ...finding, root: root?.name === name ? root : { name } };
}
