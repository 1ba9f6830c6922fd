import ts from 'typescript';
import { PROGRAM } from '../../contracts/wire/program.ts';
import type { Source } from '../layers/sources.ts';

/** A command of the program, with what comes before the name: no part of another name or a path. */
const COMMAND = new RegExp(`(?<![\\w./@-])${PROGRAM} [a-z-]`);

const BY_CONSTANT = '$' + '{PROGRAM}';

/** Texts of a file in which a command stands behind the name of the program, be it by the constant of it. */
export function programNamedIn({ path, text }: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
      const shown = node.getText(file).replaceAll(BY_CONSTANT, PROGRAM);
      if (COMMAND.test(shown)) found.push(shown);
    } else ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  visit(file);
  return found;
}
