import { describe, expect, it } from 'vitest';
import { forbiddenImports, longFiles, matches, reachableNodeModules, reservedNames } from './layers/check.ts';
import { NODE_FREE, RESERVED_NAMES } from './layers/reserved.ts';
import { LAYER_RULES } from './layers/rules.ts';
import { projectSources, readSource } from './layers/sources.ts';

const sources = projectSources();
const shipped = sources.filter(({ path }) => !path.startsWith('test/'));
const handWritten = sources.filter(({ path }) => !path.includes('/generated/'));

describe('the project', () => {
  it('has sources in the folders that are looked at', () => {
    expect(shipped.length).toBeGreaterThan(30);
    expect(shipped.flatMap(({ ours }) => ours).length).toBeGreaterThan(50);
  });

  it('imports only along the directions of ARCHITECTURE.md', () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it('reaches no module of Node from what browsers and k6 run', () => {
    expect(reachableNodeModules(sources)).toEqual([]);
  });

  it('leaves the environment of k6 and the exit code to one place each', () => {
    expect(reservedNames(shipped)).toEqual([]);
  });

  it('has no hand-written file that is too long', () => {
    expect(longFiles(handWritten)).toEqual([]);
  });
});

describe('the rules', () => {
  it('name no folder and no file that is gone', () => {
    const paths = [
      ...LAYER_RULES.flatMap(({ folder, ours }) => [folder, ...ours]),
      ...NODE_FREE,
      ...RESERVED_NAMES.flatMap(({ files }) => files),
    ];
    const there = (pattern: string) => sources.some(({ path }) => matches(path, [pattern]));
    expect(paths.filter((pattern) => !there(pattern))).toEqual([]);
  });

  it.each([
    ['contracts/client.ts', "import { startServer } from '../mocks/server.ts';"],
    ['contracts/client.ts', "import type { World } from '../mocks/service/world.ts';"],
    ['contracts/scenarios/app.ts', "import { readFileSync } from 'node:fs';"],
    ['openapi/generated/constants.ts', "export * from './types.ts';"],
    ['openapi/index.ts', "export { SCENARIOS } from '../contracts/scenarios/all-scenarios.ts';"],
    ['mocks/service/answer.ts', "import { createHmac } from 'node:crypto';"],
    ['mocks/service/answer.ts', "import { http } from 'msw';"],
    ['mocks/fixtures/index.ts', "const fs = await import('node:fs');"],
    ['mocks/server.ts', "import { verify } from '../contracts/verify/verify.ts';"],
    ['load/run-load.ts', "import { startServer } from '../mocks/server.ts';"],
    ['load/k6/script.ts', "import { RATE } from '../profiles.ts';"],
    ['load/k6/script.ts', "import x from 'https://example.com/x.js';"],
    ['cli/main.ts', "import { temporaryFolder } from '../test/temporary.ts';"],
    ['elsewhere/index.ts', 'export {};'],
  ])('catch it when %s has: %s', (path, text) => {
    expect(forbiddenImports([readSource(path, text)])).toHaveLength(1);
  });

  it.each([
    ['contracts/client.ts', "import { OPERATION_PATH } from '../openapi/index.ts';"],
    ['mocks/server.ts', "import { createServer } from 'node:http'; import { answer } from './service/answer.ts';"],
    ['load/k6/script.ts', "import http from 'k6/http'; import { check } from 'k6';"],
    ['mocks/service/answer.ts', "// import { createHmac } from 'node:crypto';"],
  ])('let it pass when %s has: %s', (path, text) => {
    expect(forbiddenImports([readSource(path, text)])).toEqual([]);
  });

  it('catch a module of Node behind another file', () => {
    const handlers = readSource('mocks/handlers.ts', "import { check } from './user-sig/check-user-sig.ts';");
    const credentials = readSource('mocks/user-sig/check-user-sig.ts', "import { createHmac } from 'node:crypto';");
    expect(reachableNodeModules([handlers, credentials])).toEqual([
      'mocks/handlers.ts -> mocks/user-sig/check-user-sig.ts -> node:crypto',
    ]);
  });

  it.each([
    ['load/run-load.ts', 'const url = __ENV.BASE_URL;', '__ENV'],
    ['cli/commands/verify.ts', 'process.exit(1);', 'process.exit'],
    ['contracts/verify/run.ts', 'process.exitCode = 1;', 'process.exitCode'],
  ])('catch it when %s has: %s', (path, text, name) => {
    expect(reservedNames([readSource(path, text)])).toEqual([expect.stringContaining(`${path} touches ${name},`)]);
    expect(reservedNames([readSource(path, `// ${text}\n'${name}';`)])).toEqual([]);
  });

  it('catch a file of 201 lines, and let one of 200 pass', () => {
    const lines = (count: number) => readSource('cli/long.ts', 'export {};\n'.repeat(count));
    expect(longFiles([lines(200)])).toEqual([]);
    expect(longFiles([lines(201)])).toHaveLength(1);
  });
});
