import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { step, type Way } from '../place.ts';
import { compileAndRun, npmPackage, typescriptClient } from './npm.ts';
import { openapiGenerator } from './openapi-generator.ts';

/** Clients in TypeScript whose generators come from npm. */
export const openapiFetch: Way = typescriptClient(
  'openapi-fetch',
  ['openapi-typescript@7.13.0'],
  ({ folder, yaml }, modules) =>
    step('generate', [process.execPath, join(modules, 'openapi-typescript/bin/cli.js'), yaml, '-o', 'schema.ts'], {
      folder,
    }),
);

export const heyApi: Way = typescriptClient('hey-api', [], ({ folder, yaml }, modules) => {
  const plugins = ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'];
  // By itself it writes imports for bundlers, without the extensions that Node asks for.
  const settings = { input: yaml, output: { path: 'made', module: { extension: '.js' } }, plugins };
  writeFileSync(join(folder, 'openapi-ts.config.json'), JSON.stringify(settings));
  const args = [join(modules, '.bin/openapi-ts'), '-f', 'openapi-ts.config.json', '--no-log-file'];
  return step('generate', [process.execPath, ...args], { folder });
});

export const orval: Way = typescriptClient('orval', [], ({ folder, yaml }, modules) => {
  const made = { input: yaml, output: { target: 'made.ts', client: 'fetch', baseUrl: '' } };
  writeFileSync(join(folder, 'orval.config.json'), JSON.stringify({ made }));
  return step('generate', [process.execPath, join(modules, '.bin/orval'), '--config', 'orval.config.json'], { folder });
});

export const openapiGeneratorTypescript: Way = async (place) => {
  const { folder } = place;
  await openapiGenerator(place, 'typescript-fetch', ['importFileExtension=.ts', 'supportsES6=true']);
  const home = await npmPackage('typescript@5.9', ['@types/node@24']);
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return compileAndRun('typescript-fetch', place);
};
