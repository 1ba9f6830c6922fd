import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { comment, HEADER } from './comment.ts';
import { withNumbers } from './exact-text.ts';
import type { SchemaObject, Spec, SpecDocument } from './read-spec.ts';

/** Renders the TypeScript types of the operation. What is marked `x-exact` becomes `number | bigint`. */
export async function renderTypes({ document }: Spec): Promise<string> {
  const nodes = await openapiTS(withoutOpenness(withNumbers(document)) as never, {
    transform: (schema) => ('x-exact' in schema ? int64() : undefined),
  });
  return HEADER + astToString(nodes) + Object.entries(document.components.schemas).map(alias).join('');
}

function int64(): ts.TypeNode {
  return ts.factory.createUnionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword),
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword),
  ]);
}

/** Without `additionalProperties: true`: an index signature would let a refusal's GroupCounter be read. */
function withoutOpenness(document: SpecDocument): SpecDocument {
  const closed = ({ additionalProperties: _open, ...schema }: SchemaObject): SchemaObject => schema;
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

function alias([schema, { description, 'x-exported-as': name = schema }]: [string, SchemaObject]): string {
  return `\n${comment(description)}export type ${name} = components['schemas']['${schema}'];\n`;
}
