import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { findProgram } from '../find-program.ts';
import { userSigAs } from './account.ts';
import { CASES } from './group-counter.ts';
import type { Missing, Reported, Tool } from './tool.ts';

const SPEC = fileURLToPath(new URL('../../../openapi/generated/openapi.json', import.meta.url));
const REPORT = 'report.json';
const CONFIG = `[parameters]
"query.sdkappid" = ${SAMPLE_ACCOUNT.sdkappid}
"query.identifier" = "${SAMPLE_ACCOUNT.identifier}"
"query.usersig" = "\${BENCH_USERSIG}"
`;

/** Schemathesis with the account it needs, where it is on the PATH or named by GROUP_COUNTER_SCHEMATHESIS. */
export function findSchemathesis(env: Readonly<Record<string, string | undefined>>): Tool | Missing {
  const file = findProgram('GROUP_COUNTER_SCHEMATHESIS', ['schemathesis', 'st'], env);
  if (file === undefined) return { name: 'Schemathesis', install: 'pip install schemathesis' };
  return {
    name: 'Schemathesis',
    aCheck: 'a generated test case',
    command: ({ url, folder }) => {
      writeFileSync(join(folder, 'schemathesis.toml'), CONFIG);
      return { file, args: runArgs(url, folder), cwd: folder, env: userSigAs('BENCH_USERSIG') };
    },
    read: (folder) => readSchemathesis(readFileSync(join(folder, REPORT), 'utf8')),
  };
}

// Without --continue-on-failure it ends each phase at the first failure: after six cases here, nearly all of it start-up.
function runArgs(url: string, folder: string): string[] {
  return [
    ...['run', SPEC, '--url', url, '--seed', '1', '--max-examples', `${CASES}`, '--continue-on-failure'],
    ...['--generation-database', 'none', '--report', 'json', '--report-json-path', join(folder, REPORT)],
  ];
}

/** Schemathesis' JSON report. It counts a failure of one kind once, however many cases had it. */
export function readSchemathesis(json: string): Reported {
  const { test_cases: cases } = JSON.parse(json) as { test_cases: Record<string, number> };
  return {
    checks: cases['generated'] ?? Number.NaN,
    findings: (cases['unique_failures'] ?? Number.NaN) + (cases['errored'] ?? 0),
  };
}
