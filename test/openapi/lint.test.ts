import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, PROJECT, type Ran, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const YAML = 'openapi/get-group-counter.yaml';
const COMPAT = 'openapi/generated/openapi-compat.yaml';

function lint(...files: string[]): Promise<Ran> {
  return runNode([installed('@redocly/cli/bin/cli.js'), 'lint', '--config', 'openapi/redocly.yaml', ...files], {
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
}

it('has no lint in either edition, each of which is valid in its version of OpenAPI', async () => {
  const { status, stdout, stderr } = await lint(YAML, COMPAT);
  expect(status, stdout + stderr).toBe(0);
  expect(stderr).not.toMatch(/warning/i);
});

it('finds lint where there is some', async () => {
  const broken = readFileSync(join(PROJECT, YAML), 'utf8').replace('operationId: getGroupCounter', 'operationID: x');
  const { status, stdout } = await lint(join(temporaryFolder({ 'broken.yaml': broken }), 'broken.yaml'));
  expect(status).toBe(1);
  expect(stdout).toContain('operationID');
});
