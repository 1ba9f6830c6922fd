import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../contracts/report/report.schema.json' with { type: 'json' };

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** What is wrong with a report by its published schema, a line each. */
export function schemaFaults(report: unknown): string[] {
  return validate(report) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

type Node = { $ref?: string; properties?: Record<string, Node>; items?: Node; additionalProperties?: unknown };

/** Paths of the members of a report that the published schema has no word of. */
export function notDescribed(value: unknown, node: Node = schema as Node, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const name = node.$ref?.replace('#/$defs/', '');
  // Each definition has members of its own in the type of the file, and is looked up by a name that was read.
  const referred = name === undefined ? {} : ((schema.$defs as unknown as Record<string, Node>)[name] ?? {});
  const { items = {}, additionalProperties } = { ...referred, ...node };
  const properties = { ...referred.properties, ...node.properties };
  return Object.entries(value).flatMap(([member, part]) => {
    const place = `${path}/${member}`;
    const described = Array.isArray(value) ? items : properties[member];
    if (described !== undefined) return notDescribed(part, described, place);
    return additionalProperties === undefined ? [place] : [];
  });
}
