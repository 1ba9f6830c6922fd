import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overrideProfile, PROFILES } from '../../load/profiles.ts';
import type * as Run from '../../load/run-load.ts';
import { comparePage, findChromium, PAGE_FILES } from '../examples/fixtures/browser.ts';
import { samplesOf } from '../examples/samples.ts';
import { loadOptions, RUN_TIMEOUT_MS, requireK6, withProvider } from '../load/provider.ts';
import { installed, PROJECT, type Ran, run, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { loadsInEveryStyle } from './module-styles.ts';
import { type BundleFormat, DUE_OF_BUNDLE, runBundle } from './node-bundle.ts';
import { importAll, install, link, pack } from './packed.ts';
import { loadTypesChecker } from './types-checker.ts';

const chromium = await findChromium();
const folder = temporaryFolder({}, afterAll);
let tarball = '';
let project = '';
let packed = '';
beforeAll(async () => {
  tarball = await pack(folder);
  project = await install(folder, tarball);
  packed = join(project, 'node_modules', 'group-counter-kit');
}, 240_000);

type Manifest = { exports: Record<string, unknown>; scripts: Record<string, string>; dependencies: object };
const manifest = (): Manifest => JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as Manifest;

/** Compiles one of the files in `consumer/` as a user's project would, the types of libraries included. */
function compileConsumer(file: string, options: { types: string[]; lib: string[] }): Promise<Ran> {
  const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, skipLibCheck: false, ...options };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  cpSync(join(PROJECT, 'test/package/consumer', file), join(project, file));
  return runNode([installed('typescript/bin/tsc'), '--pretty', 'false'], { cwd: project });
}

describe('/openapi and /fixtures', () => {
  loadsInEveryStyle(() => project);
});

describe('the packed package', () => {
  it('has the public entries and no others', () => {
    expect(Object.keys(manifest().exports).sort()).toEqual(
      [
        ...['./openapi', './fixtures', './msw', './server', './contracts'],
        ...[
          './openapi.yaml',
          './openapi.json',
          './openapi-compat.yaml',
          './openapi-compat.json',
          './report.schema.json',
          './comparison.schema.json',
          './config.schema.json',
          './waivers.schema.json',
          './accepted.schema.json',
        ],
        ...['./pacts/*.json', './fixtures/*.json', './package.json'],
      ].sort(),
    );
  });

  it('runs nothing when it is installed', () => {
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'dependencies'];
    expect(Object.keys(manifest().scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  });

  it('holds what its users need, and neither tests nor TypeScript sources', () => {
    const files = globSync('**/*', { cwd: packed, exclude: ['node_modules'] });
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'ARCHITECTURE.md']));
    // Examples are for whoever writes the like.
    const shipped = files.filter((file) => !file.startsWith('contracts/check-client/examples/'));
    expect(shipped.filter((file) => /^test|\.test\.|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  it.each(['openapi', 'fixtures'])('gives /%s where nothing else is installed', async (entry) => {
    const alone = temporaryFolder({ 'package.json': '{}' });
    cpSync(packed, join(alone, 'node_modules/group-counter-kit'), { recursive: true });
    const names = await importAll(alone, [entry]);
    expect(names[entry]?.length).toBeGreaterThan(3);
  });

  it('gives /server and /contracts where neither MSW nor Pact is installed', async () => {
    const names = await importAll(project, ['server', 'contracts']);
    expect(names['server']).toContain('startServer');
    expect(names['contracts']).toContain('verify');
  });

  it.each<BundleFormat>(['esm', 'cjs'])('can be bundled with esbuild for Node, as %s', async (format) => {
    const entries = { server: 'group-counter-kit/server', contracts: 'group-counter-kit/contracts' };
    const ran = await runBundle({ entries, from: project, format }, temporaryFolder());
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual(DUE_OF_BUNDLE);
  });

  it('gives /msw where MSW is installed', async () => {
    link(project, ['msw']);
    const names = await importAll(project, ['msw']);
    expect(names['msw']?.length).toBeGreaterThan(0);
    rmSync(join(project, 'node_modules/msw'));
  });

  it.skipIf(!chromium)('answers in a page as in Node (skipped where no Chromium is found)', async () => {
    link(project, ['msw']);
    const likes = String(samplesOf(pathToFileURL(join(PROJECT, 'mocks/README.md')))['likes.ts']);
    for (const [path, text] of Object.entries({
      'package.json': '{"type":"module"}',
      'likes.ts': likes,
      ...PAGE_FILES,
    }))
      writeFileSync(join(project, path), text);
    expect(await comparePage(String(chromium), project)).toEqual([]);
    rmSync(join(project, 'node_modules/msw'));
  });

  it('gives the artefacts as files', async () => {
    const data = [
      ...['openapi.yaml', 'openapi.json', 'openapi-compat.yaml', 'openapi-compat.json'],
      'report.schema.json',
      'comparison.schema.json',
      'config.schema.json',
      'waivers.schema.json',
      'accepted.schema.json',
      'fixtures/test-groups.json',
      'fixtures/test-groups.schema.json',
      'fixtures/index.json',
      'pacts/group-counter-kit-get_group_counter.json',
      'pacts/group-counter-kit-illegal-requests-get_group_counter.json',
    ];
    const program = `import { readFileSync } from 'node:fs';
      for (const name of ${JSON.stringify(data)})
        console.log(readFileSync(new URL(import.meta.resolve('group-counter-kit/' + name))).length > 100);`;
    const { stdout, stderr } = await runNode(['--input-type=module', '--eval', program], { cwd: project });
    expect(stdout, stderr).toBe('true\n'.repeat(data.length));
  });

  it.each([
    { args: ['--help'], said: /^Usage: group-counter/ },
    { args: ['check', '--layer', 'relation'], said: /^compatible: \d+ of \d+ checks ran/m },
  ])('has a program that runs: group-counter $args', async ({ args, said }) => {
    const { status, stdout, stderr } = await run(join(project, 'node_modules/.bin/group-counter'), args, {
      cwd: project,
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(said);
  });

  it('offers load by scripts that k6 reads as JavaScript', { timeout: RUN_TIMEOUT_MS }, async () => {
    const { runLoad }: typeof Run = await import(pathToFileURL(join(packed, 'dist/load/run-load.js')).href);
    const profile = overrideProfile(PROFILES.smoke, { durationSeconds: 1 });
    const measured = await withProvider(undefined, async (server) =>
      runLoad(loadOptions(server, profile, await requireK6())),
    );
    expect(measured).not.toHaveProperty('trouble');
    expect(measured.total.accepted).toBeGreaterThan(10);
  });

  it('compiles for users of /openapi and /fixtures without the types of Node', async () => {
    expect(await compileConsumer('portable.ts', { types: [], lib: ['es2023'] })).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  it('compiles for users of every entry, libraries checked', async () => {
    link(project, ['msw', '@types/node']);
    const ran = await compileConsumer('everything.ts', { types: ['node'], lib: ['es2023', 'dom'] });
    expect(ran).toMatchObject({ status: 0, stdout: '' });
  });

  it("runs the README's example", async () => {
    const [, example = ''] = readFileSync(join(packed, 'README.md'), 'utf8').match(/```ts\n(.*?)```/s) ?? [];
    writeFileSync(join(project, 'example.ts'), example);
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    const { status, stdout, stderr } = await runNode(['example.ts'], { cwd: project });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/like.*10010/s);
  });

  it('is clean under publint', async () => {
    const { publint } = await import('publint');
    const { messages } = await publint({ pkgDir: packed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  // What is ESM alone is not for CommonJS, nor for the resolution of Node 10.
  it.each([
    { entries: ['./openapi', './fixtures'], without: [] },
    { entries: ['./msw', './server', './contracts'], without: ['node10', 'node16-cjs'] },
  ])('is clean under are-the-types-wrong: $entries, but for $without', async ({ entries, without }) => {
    const { checkPackage, createPackageFromTarballData } = await loadTypesChecker();
    const found = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), { entrypoints: entries });
    if (!found.types) throw new Error('Failed to check the package: it has no types.');
    expect(Object.keys(found.entrypoints)).toEqual(entries);
    const isMeant = (kind: string) => without.some((one) => one === kind);
    expect(found.problems.filter((one) => !('resolutionKind' in one) || !isMeant(one.resolutionKind))).toEqual([]);
  });
});
