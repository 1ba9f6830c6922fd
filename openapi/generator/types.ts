import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { comment, HEADER } from './comment.ts';
import { withNumbers } from './exact-text.ts';
import type { Spec } from './read-spec.ts';

/** Renders the TypeScript types of the operation. int64 becomes `number | bigint`. */
export async function renderTypes({ document }: Spec): Promise<string> {
  const nodes = await openapiTS(withNumbers(document) as never, {
    transform: (schema) => (schema.format === 'int64' ? int64() : undefined),
  });
  return HEADER + astToString(nodes) + Object.entries(document.components.schemas).map(alias).join('');
}

function int64(): ts.TypeNode {
  return ts.factory.createUnionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword),
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword),
  ]);
}

function alias([schema, { description }]: [string, { description: string }]): string {
  return `\n${comment(description)}export type ${schema} = components['schemas']['${schema}'];\n`;
}
