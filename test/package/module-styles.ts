import { cpSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { PROJECT, runNode } from '../run-program.ts';

/** Every way in which TypeScript 5 finds a package, with modules that go with it. Each target is as old as that allows. */
const STYLES: Readonly<Record<string, ts.CompilerOptions & { file: string }>> = {
  // It never looks into node_modules, so that whoever has it names the place of each package.
  classic: {
    file: 'portable.ts',
    module: ts.ModuleKind.ES2015,
    moduleResolution: ts.ModuleResolutionKind.Classic,
    target: ts.ScriptTarget.ES2015,
    paths: {
      'group-counter-kit/openapi': ['./node_modules/group-counter-kit/dist/openapi/index.d.ts'],
      'group-counter-kit/fixtures': ['./node_modules/group-counter-kit/dist/mocks/fixtures/index.d.ts'],
    },
  },
  node10: {
    file: 'portable.ts',
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    target: ts.ScriptTarget.ES5,
  },
  'node16, a CommonJS file': {
    file: 'portable.cts',
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    target: ts.ScriptTarget.ES2015,
  },
  'node16, an ES module': {
    file: 'portable.mts',
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    target: ts.ScriptTarget.ES2015,
  },
  'nodenext, a CommonJS file': {
    file: 'portable.cts',
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2015,
  },
  'nodenext, an ES module': {
    file: 'portable.mts',
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2015,
  },
  bundler: {
    file: 'portable.ts',
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2015,
  },
};

/** Whether Node may load ES modules by require() makes no difference: Jest's default mode may not. */
const COMMONJS_ONLY = '--no-experimental-require-module';

/** What the two entries without a dependency promise, as tests of the project in which the package is installed. */
export function loadsInEveryStyle(project: () => string): void {
  it.each(['openapi', 'fixtures'])('load by require(), where no ES module can be: %s', async (entry) => {
    const program = `const names = Object.keys(require('group-counter-kit/${entry}')).sort();
      import('group-counter-kit/${entry}').then((module) => console.log(JSON.stringify([names, Object.keys(module).sort()])));`;
    const { status, stdout, stderr } = await runNode([COMMONJS_ONLY, '--eval', program], { cwd: project() });
    expect(status, stderr).toBe(0);
    const [required, imported] = JSON.parse(stdout) as [string[], string[]];
    expect(required.filter((name) => name !== '__esModule')).toEqual(imported);
    expect(required.length).toBeGreaterThan(3);
  });

  it('would be seen not to load by require(), as the other entries do not', async () => {
    const program = "require('group-counter-kit/contracts')";
    const { stderr } = await runNode([COMMONJS_ONLY, '--eval', program], { cwd: project() });
    expect(stderr).toContain('ERR_REQUIRE_ESM');
  });

  it.each(Object.entries(STYLES))(
    'compile, libraries checked, under moduleResolution %s',
    (_style, { file, ...style }) => {
      cpSync(join(PROJECT, 'test/package/consumer/portable.ts'), join(project(), file));
      expect(complaints(join(project(), file), { ...style, baseUrl: project() })).toEqual([]);
    },
  );
}

/** What the compiler says of a file that sees no types but those of the language and of the package. */
function complaints(file: string, style: ts.CompilerOptions): string[] {
  const options = { ...style, lib: ['lib.es2015.d.ts'], types: [], strict: true, noEmit: true, skipLibCheck: false };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options));
  return found.map(
    ({ messageText, file: where }) => `${where?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}
