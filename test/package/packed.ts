import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT, type Ran, run, runNode } from '../run-program.ts';

/** What goes into the build and into the package, beside what `files` in package.json leaves out again. */
const SOURCES = ['openapi', 'contracts', 'mocks', 'load', 'cli', 'package.json', 'tsconfig.json', 'tsconfig.cjs.json'];
const PAPERS = ['README.md', 'LICENSE', 'CHANGELOG.md', 'ARCHITECTURE.md'];

/** Of types the compiler has been asked already: `test/quality/types.test.ts`. What it writes is the same. */
const UNCHECKED = { from: '"compilerOptions": {', to: '"compilerOptions": { "noCheck": true,' };

/** Builds and packs a copy of the project in this folder, as publishing would, and gives the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const copy = join(folder, 'checkout');
  for (const path of [...SOURCES, ...PAPERS.filter((paper) => existsSync(join(PROJECT, paper)))])
    cpSync(join(PROJECT, path), join(copy, path), { recursive: true });
  const settings = readFileSync(join(copy, 'tsconfig.json'), 'utf8');
  writeFileSync(join(copy, 'tsconfig.json'), settings.replace(UNCHECKED.from, UNCHECKED.to));
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  const { stdout } = await npm(copy, 'pack', '--json', '--pack-destination', folder);
  // The build that npm runs first may print before the JSON.
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as { filename: string }[];
  return join(folder, String(packed?.filename));
}

/** Installs a tarball into an empty project in this folder, and gives the path of the project. */
export async function install(folder: string, tarball: string): Promise<string> {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{}');
  await npm(project, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
  return project;
}

/** Makes packages of this checkout importable in a project, without installing them again. */
export function link(project: string, packages: readonly string[]): void {
  for (const name of packages) {
    const place = join(project, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules', name), place);
  }
}

/** Imports these entries in a project and gives the names that each exports. */
export async function importAll(cwd: string, entries: readonly string[]): Promise<Record<string, string[]>> {
  const imports = entries.map((entry) => `[${JSON.stringify(entry)}, await import('group-counter-kit/${entry}')]`);
  const program = `const all = [${imports.join(', ')}];
    console.log(JSON.stringify(Object.fromEntries(all.map(([entry, names]) => [entry, Object.keys(names)]))));`;
  const { status, stdout, stderr } = await runNode(['--input-type=module', '--eval', program], { cwd });
  if (status !== 0) throw new Error(`Failed to import ${entries.join()}: exit ${status}. ${stderr}`);
  return JSON.parse(stdout) as Record<string, string[]>;
}

async function npm(cwd: string, ...args: string[]): Promise<Ran> {
  const ran = await run('npm', args, { cwd, env: { npm_config_local_prefix: cwd } });
  if (ran.status !== 0) throw new Error(`Failed to run npm ${args[0]}: exit ${ran.status}. ${ran.stderr}`);
  return ran;
}
