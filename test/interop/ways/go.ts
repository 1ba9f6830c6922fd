import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, copyClient, needs, type Place, step, type Way } from '../place.ts';
import { openapiGenerator } from './openapi-generator.ts';

/** A program of Go modules, built into the cache. */
async function goProgram({ package: path, version }: Place['tool']): Promise<string> {
  needs('go');
  const home = await cached(`go-${path}@${version}`, (folder) =>
    step('get', ['go', 'install', `${path}@${version}`], { folder, env: { GOBIN: folder } }),
  );
  return join(home, path.split('/').at(-1) ?? '');
}

/** A client in Go in a module of its own, beside the package `made`. */
async function goClient(name: string, { folder, env, groups }: Place): Promise<{ printed: string }> {
  copyClient(`${name}.go`, join(folder, 'main.go'));
  await step('compile', ['go', 'mod', 'tidy'], { folder });
  await step('compile', ['go', 'build', '-o', 'client', '.'], { folder });
  return { printed: await step('run', ['./client', ...groups], { folder, env }) };
}

function moduleFile(folder: string, more = ''): void {
  writeFileSync(join(folder, 'go.mod'), `module interop\n\ngo 1.25\n${more}`);
}

export const oapiCodegen: Way = async (place) => {
  const program = await goProgram(place.tool);
  mkdirSync(join(place.folder, 'made'));
  moduleFile(place.folder);
  const args = ['-generate', 'types,client', '-package', 'made', '-o', 'made/made.go', place.yaml];
  await step('generate', [program, ...args], place);
  return goClient('oapi-codegen', place);
};

export const ogen: Way = async (place) => {
  const program = await goProgram(place.tool);
  moduleFile(place.folder);
  // Its reader of YAML knows no anchors within texts.
  await step('generate', [program, '--target', 'made', '--package', 'made', '--clean', place.json], place);
  return goClient('ogen', place);
};

export const openapiGeneratorGo: Way = async (place) => {
  needs('go');
  const made = await openapiGenerator(place, 'go', ['packageName=made', 'withGoMod=false']);
  // Its test imports a module of a made-up name, which `go mod tidy` would look for.
  rmSync(join(made, 'test'), { recursive: true });
  moduleFile(place.folder);
  return goClient('openapi-generator', place);
};

export const kinOpenapi: Way = async (place) => {
  const said = await step('validate', [await goProgram(place.tool), place.yaml], place);
  return { fine: said.trim() || 'valid' };
};
