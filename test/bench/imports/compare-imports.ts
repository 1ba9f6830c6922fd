import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../../package/packed.ts';
import { machineAndDate } from '../machine.ts';
import { type ImportTimes, renderImports } from './table.ts';

const ROUNDS = 21;

/** How each is loaded by a program that has loaded nothing else; the first of a style is the measure of the others. */
const SUBJECTS = [
  { name: 'an empty module', style: 'import', load: "import('./empty.mjs')" },
  { name: '`/openapi`', style: 'import', load: "import('group-counter-kit/openapi')" },
  { name: '`/fixtures`', style: 'import', load: "import('group-counter-kit/fixtures')" },
  { name: 'an empty module', style: 'require', load: "require('./empty.cjs')" },
  { name: '`/openapi`', style: 'require', load: "require('group-counter-kit/openapi')" },
  { name: '`/fixtures`', style: 'require', load: "require('group-counter-kit/fixtures')" },
] as const;

/** Packs the kit, and loads its two entries without a dependency and an empty module in turns, each time in a new process. */
export async function compareImports(when: Date): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-imports-'));
  try {
    const project = await projectWith(folder, await pack(folder));
    const all = SUBJECTS.map((subject): ImportTimes => ({ ...subject, milliseconds: [] }));
    for (let round = 1; round <= ROUNDS; round++)
      for (const [index, { load }] of SUBJECTS.entries()) all[index]?.milliseconds.push(timeOf(load, project));
    return `${renderImports(all)}\n\n${machineAndDate(when)} Middle values of ${ROUNDS} new processes each, taking turns.`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A project with the packed kit and nothing else. */
async function projectWith(folder: string, tarball: string): Promise<string> {
  const project = join(folder, 'project');
  const kit = join(project, 'node_modules/group-counter-kit');
  mkdirSync(kit, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', kit]);
  for (const name of ['empty.mjs', 'empty.cjs']) writeFileSync(join(project, name), '');
  return project;
}

/** Milliseconds that a new process takes for it, which has kept nothing that it compiled before. */
function timeOf(load: string, project: string): number {
  const program = `const began = performance.now();
    Promise.resolve(${load}).then(() => console.log(performance.now() - began));`;
  const env = { ...process.env, NODE_COMPILE_CACHE: '' };
  return Number(execFileSync(process.execPath, ['--eval', program], { cwd: project, encoding: 'utf8', env }));
}
