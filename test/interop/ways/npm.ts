import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cached, copyClient, type Place, StepFailed, step, type Way } from '../place.ts';

/** A package of npm with what it is used with, installed without running anything of it. */
export async function npmPackage(name: string, others: readonly string[] = []): Promise<string> {
  return cached(`npm-${name}`, async (folder) => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await step('get', ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', name, ...others], { folder });
  });
}

const COMPILER = ['typescript@5.9', '@types/node@24'];
const OPTIONS = {
  ...{
    module: 'nodenext',
    target: 'es2024',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
    rewriteRelativeImportExtensions: true,
  },
  ...{ lib: ['es2024', 'dom', 'dom.iterable'], outDir: 'out' },
};

/** A client in TypeScript: compiled with what was generated beside it, and run by this very Node. */
export function typescriptClient(
  client: string,
  others: readonly string[],
  generate: (place: Place, modules: string) => Promise<unknown>,
): Way {
  return async (place) => {
    const { tool, folder, env, groups } = place;
    const home = await npmPackage(`${tool.package}@${tool.version}`, [...others, ...COMPILER]);
    symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    await generate(place, join(folder, 'node_modules'));
    return compileAndRun(client, { folder, env, groups });
  };
}

/** Compiles a client and runs it on every group. */
export async function compileAndRun(
  client: string,
  { folder, env, groups }: Pick<Place, 'folder' | 'env' | 'groups'>,
): Promise<{ printed: string }> {
  copyClient(`${client}.mts`, join(folder, 'client.mts'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['client.mts'] }));
  await step('compile', [process.execPath, 'node_modules/typescript/bin/tsc', '--pretty', 'false'], { folder });
  return { printed: await step('run', [process.execPath, 'out/client.mjs', ...groups], { folder, env }) };
}

/** A tool of npm that only looks at an edition. */
export function npmLinter(
  bin: string,
  args: (place: Place) => readonly string[],
  prepare?: (folder: string) => void,
): Way {
  return async (place) => {
    const { tool, folder } = place;
    const home = await npmPackage(`${tool.package}@${tool.version}`);
    prepare?.(folder);
    const said = await step('lint', [process.execPath, join(home, 'node_modules/.bin', bin), ...args(place)], {
      folder,
    });
    if (/\bwarning\b/i.test(said) && !/\b0 warnings?\b/.test(said)) throw new StepFailed(`lint: ${said.slice(0, 160)}`);
    return { fine: 'nothing to say' };
  };
}
