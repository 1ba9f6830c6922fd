import ts from 'typescript';
import type { Source } from '../layers/sources.ts';

/** Names that files of the project declare and export more than once, each with the files that do; re-exports are no declarations. */
export function repeatedExports(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const declared = sources.flatMap(({ path, text }) => exportsOf(text).map((name) => ({ name, path })));
  const byName = [...Map.groupBy(declared, ({ name }) => name)].map(([name, all]) => {
    return [name, [...new Set(all.map(({ path }) => path))]] as const;
  });
  return new Map(byName.filter(([, paths]) => paths.length > 1));
}

/** What was read already, by the text of its file: the tests ask for the same hundreds of files more than once. */
const known = new Map<string, readonly string[]>();

/** What a file declares and exports by name: types, functions, classes and constants. */
function exportsOf(text: string): readonly string[] {
  const exported = known.get(text) ?? readExports(text);
  known.set(text, exported);
  return exported;
}

function readExports(text: string): string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, false);
  return file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return isExported(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText(file)) : [];
    }
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement);
    return isNamed && isExported(statement) && statement.name !== undefined ? [statement.name.text] : [];
  });
}

function isExported(statement: ts.Declaration | ts.VariableStatement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
