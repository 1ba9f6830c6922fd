import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../../contracts/report/check-result.ts';
import { VERIFY_LAYERS } from '../../../contracts/verify/verify.ts';
import { OUR_ACCOUNT } from './account.ts';
import type { Reported, Tool } from './tool.ts';

/** Generated cases: ours and Schemathesis' are asked for the same number. */
export const CASES = 500;

const PROGRAM = fileURLToPath(new URL('../../../cli/group-counter.js', import.meta.url));
const REPORT = 'report.json';

/** Our `verify` as a user starts it, with every layer but Pact, whose verifier is a program of its own. */
export function groupCounter(): Tool {
  const layers: readonly string[] = VERIFY_LAYERS;
  const chosen = layers.filter((layer) => layer !== 'pact').flatMap((layer) => ['--layer', layer]);
  const cases = takesCases() ? ['--cases', `${CASES}`] : [];
  return {
    name: '`group-counter verify`',
    aCheck: 'a check of the report with an outcome, be it of one call or of hundreds',
    command: ({ url, statesUrl, folder }) => ({
      file: process.execPath,
      args: [
        ...[PROGRAM, 'verify', '--base-url', url, '--states-url', statesUrl, ...chosen, ...cases],
        ...['--seed', '1', '--quiet', '--output', `json=${join(folder, REPORT)}`],
      ],
      cwd: folder,
      env: OUR_ACCOUNT,
    }),
    read: (folder) => readReport(readFileSync(join(folder, REPORT), 'utf8')),
  };
}

/** What a check of ours that has an outcome is; an error of our own on a right provider counts as a finding. */
export function readReport(json: string): Reported {
  const { counts } = JSON.parse(json) as { counts: Record<Outcome, number> };
  const { passed, failed, waived, observed, errored } = counts;
  return { checks: passed + failed + waived + observed + errored, findings: failed + errored };
}

function takesCases(): boolean {
  return execFileSync(process.execPath, [PROGRAM, 'verify', '--help'], { encoding: 'utf8' }).includes('--cases');
}
