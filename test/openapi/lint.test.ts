import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, PROJECT, type Ran, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const YAML = 'openapi/get-group-counter.yaml';

function lint(file: string): Promise<Ran> {
  return runNode([installed('@redocly/cli/bin/cli.js'), 'lint', '--config', 'openapi/redocly.yaml', file], {
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
}

it('has no lint in the OpenAPI file', async () => {
  const { status, stdout, stderr } = await lint(YAML);
  expect(status, stdout + stderr).toBe(0);
  expect(stderr).not.toMatch(/warning/i);
});

it('finds lint where there is some', async () => {
  const broken = readFileSync(join(PROJECT, YAML), 'utf8').replace('operationId: getGroupCounter', 'operationID: x');
  const { status, stdout } = await lint(join(temporaryFolder({ 'broken.yaml': broken }), 'broken.yaml'));
  expect(status).toBe(1);
  expect(stdout).toContain('operationID');
});
