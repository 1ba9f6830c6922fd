import ts from 'typescript';
import type { Source } from '../layers/sources.ts';

/** Names that files of the project declare and export more than once, each with the files that do; re-exports are no declarations. */
export function repeatedExports(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const declared = sources.flatMap((source) => exportsOf(source).map((name) => ({ name, path: source.path })));
  const byName = [...Map.groupBy(declared, ({ name }) => name)].map(([name, all]) => {
    return [name, [...new Set(all.map(({ path }) => path))]] as const;
  });
  return new Map(byName.filter(([, paths]) => paths.length > 1));
}

/** What a file declares and exports by name: types, functions, classes and constants. */
function exportsOf({ path, text }: Source): string[] {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return isExported(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText()) : [];
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
