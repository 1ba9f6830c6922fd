import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installed, PROJECT } from '../../run-program.ts';
import { step, type Way } from '../place.ts';
import { npmLinter } from './npm.ts';

/** Redocly's linter is a dependency of the project, with the rules that the spec is held to. */
export const redoclyLint: Way = async ({ yaml, folder }) => {
  const program = installed('@redocly/cli/bin/cli.js');
  const args = ['lint', '--config', join(PROJECT, 'openapi/redocly.yaml'), yaml];
  const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  await step('lint', [process.execPath, program, ...args], { folder, env });
  return { fine: 'nothing to say' };
};

/** Spectral with the rules for OpenAPI that it brings. */
export const spectralLint: Way = npmLinter(
  'spectral',
  ({ yaml }) => ['lint', '--ruleset', 'rules.yaml', '--fail-severity', 'warn', yaml],
  (folder) => writeFileSync(join(folder, 'rules.yaml'), 'extends: ["spectral:oas"]\n'),
);
