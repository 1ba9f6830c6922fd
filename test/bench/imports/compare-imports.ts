import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pack } from '../../package/packed.ts';
import { machineAndDate } from '../machine.ts';
import { type ImportTimes, renderImports } from './table.ts';

const ROUNDS = 21;

/** How each is loaded by a program that has loaded nothing else; the first of a style is the measure of the others. */
const SUBJECTS = [
  { name: 'an empty module', style: 'import', load: "import('./empty.mjs')" },
  { name: 'one constant of such a package', style: 'import', load: "import('one-constant/openapi')" },
  { name: '`/openapi`', style: 'import', load: "import('group-counter-kit/openapi')" },
  { name: '`/fixtures`', style: 'import', load: "import('group-counter-kit/fixtures')" },
  { name: 'an empty module', style: 'require', load: "require('./empty.cjs')" },
  { name: 'one constant of such a package', style: 'require', load: "require('one-constant/openapi')" },
  { name: '`/openapi`', style: 'require', load: "require('group-counter-kit/openapi')" },
  { name: '`/fixtures`', style: 'require', load: "require('group-counter-kit/fixtures')" },
] as const;

/** Packs the kit, and loads its two entries without a dependency and an empty module in turns, each time in a new process. */
export async function compareImports(when: Date): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-imports-'));
  try {
    const project = await projectWith(folder, await pack(folder));
    const all = SUBJECTS.map((subject): ImportTimes & { load: string } => ({
      ...subject,
      milliseconds: [],
      processorMs: [],
    }));
    for (let round = 1; round <= ROUNDS; round++)
      for (const { load, milliseconds, processorMs } of all) {
        const took = timeOf(load, project);
        milliseconds.push(took.ms);
        processorMs.push(took.processorMs);
      }
    return `${renderImports(all)}\n\n${machineAndDate(when)} Middle values of ${ROUNDS} new processes each, taking turns.`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A project with the packed kit, and what it is measured by. */
async function projectWith(folder: string, tarball: string): Promise<string> {
  const project = join(folder, 'project');
  const kit = join(project, 'node_modules/group-counter-kit');
  mkdirSync(kit, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', kit]);
  for (const name of ['empty.mjs', 'empty.cjs']) writeFileSync(join(project, name), '');
  putOneConstant(kit, join(project, 'node_modules/one-constant'));
  return project;
}

/** The same package with one constant as its `/openapi`: what it takes to find and load an entry, whatever is in it. */
function putOneConstant(kit: string, place: string): void {
  const files = {
    'package.json': readFileSync(join(kit, 'package.json')),
    'dist/openapi/index.js': 'export const one = 1;',
    'dist/cjs/openapi/index.js': 'exports.one = 1;',
    'dist/cjs/package.json': readFileSync(join(kit, 'dist/cjs/package.json')),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
}

/** What a new process takes for it, which has kept nothing that it compiled before. */
function timeOf(load: string, project: string): { ms: number; processorMs: number } {
  const program = `const [began, used] = [performance.now(), process.cpuUsage()];
    Promise.resolve(${load}).then(() => {
      const [ms, { user, system }] = [performance.now() - began, process.cpuUsage(used)];
      console.log(JSON.stringify({ ms, processorMs: (user + system) / 1000 }));
    });`;
  const env = { ...process.env, NODE_COMPILE_CACHE: '' };
  const printed = execFileSync(process.execPath, ['--eval', program], { cwd: project, encoding: 'utf8', env });
  return JSON.parse(printed) as { ms: number; processorMs: number };
}
