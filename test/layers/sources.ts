import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { PROJECT } from '../run-program.ts';

/**
 * A source file as the rules see it. `ours` are imports by path in the project, `outside` all others; `loaded` are those
 * of both that are there as soon as the file is: neither imports of types alone, nor dynamic ones. Node's modules that are
 * taken by `process.getBuiltinModule` count as loaded, wherever the file takes them.
 */
export type Source = {
  path: string;
  text: string;
  ours: readonly string[];
  outside: readonly string[];
  loaded: readonly string[];
};

/** Read once for all test files of a worker. */
let read: readonly Source[] | undefined;

/** Every hand-written or generated source file of the project. */
export function projectSources(): readonly Source[] {
  read ??= globSync('{openapi,contracts,mocks,load,cli,test}/**/*.{ts,js}', { cwd: PROJECT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => readSource(path, readFileSync(`${PROJECT}${path}`, 'utf8')));
  return read;
}

/** Reads a file's imports with TypeScript's own scanner: static, dynamic, of types alone, and re-exports. */
export function readSource(path: string, text: string): Source {
  const taken = Array.from(text.matchAll(/getBuiltinModule\(\s*(['"`])(.*?)\1/g), ([, , name = '']) => name);
  const names = [...ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName), ...taken];
  const isRelative = (name: string) => name.startsWith('.');
  const inProject = (name: string) => posix.join(posix.dirname(path), name);
  let loaded: readonly string[] | undefined;
  return {
    path,
    text,
    ours: names.filter(isRelative).map(inProject),
    outside: names.filter((name) => !isRelative(name)),
    // Takes a parser, and few ask for it.
    get loaded() {
      loaded ??= [...loadedNames(path, text), ...taken].map((name) => (isRelative(name) ? inProject(name) : name));
      return loaded;
    },
  };
}

/** What a file imports and exports again, types alone left out: they are gone when it runs. */
function loadedNames(path: string, text: string): string[] {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false).statements.flatMap((statement) => {
    const isLoaded =
      (ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly) ||
      (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
    const name = isLoaded ? statement.moduleSpecifier : undefined;
    return name && ts.isStringLiteral(name) ? [name.text] : [];
  });
}

/** The names that a file reads or sets, properties of `process` with their object. */
export function namesUsed({ path, text }: Source): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    if (ts.isPropertyAccessExpression(node)) names.add(`${node.expression.getText(file)}.${node.name.text}`);
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  visit(file);
  return names;
}
