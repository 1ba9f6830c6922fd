import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isNode, pointerTo } from './contract.ts';
import { originOf, type Schema } from './expand.ts';

/** Why a value is refused: a sentence, and the keywords behind it in the document, the deepest first. */
export type SchemaRefusal = { why: string; chain: readonly Keyword[] };
/** A keyword by its JSON pointer; of one that holds names, which name. */
export type Keyword = { pointer: string; name?: string };

/** Judges values by a schema: none where the value fits. */
export type SchemaJudge = (value: unknown) => SchemaRefusal[];

/** Compiles schemas with ajv, each text once. */
export type Compiler = (schema: Schema | boolean) => SchemaJudge;

const INT64 = 2 ** 63;
const within = (low: number, high: number) => ({
  type: 'number' as const,
  validate: (value: number) => value >= low && value <= high,
});

/** A compiler; all that is compared with one another takes the same, so that equal schemas are compiled once. */
export function createCompiler(): Compiler {
  const known = new Map<string, ValidateFunction>();
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    // The ends of int64 are rounded outwards by JSON.parse, so they are still inside. Other formats judge nothing.
    formats: { int32: within(-(2 ** 31), 2 ** 31 - 1), int64: within(-INT64, INT64) },
  });
  const compiled = (schema: Schema | boolean): ValidateFunction => {
    const text = JSON.stringify(schema);
    const validate = known.get(text) ?? ajv.compile(JSON.parse(text) as Schema | boolean);
    known.set(text, validate);
    return validate;
  };
  const judges = new Map<Schema | boolean, SchemaJudge>();
  return (schema) => {
    const there = judges.get(schema);
    if (there) return there;
    const validate = compiled(schema);
    const judge: SchemaJudge = (value) =>
      validate(value) ? [] : meant(validate.errors ?? []).map((error) => refusalOf(error, schema));
    judges.set(schema, judge);
    return judge;
  };
}

/** The errors without those of branches that the value was not meant for: of several, those with the fewest errors. */
function meant(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const dropped = choices.flatMap(({ schemaPath }) => {
    const inside = errors.filter((error) => error.schemaPath.startsWith(`${schemaPath}/`));
    const branches = [
      ...Map.groupBy(inside, (error) => error.schemaPath.slice(schemaPath.length + 1).split('/')[0]).values(),
    ];
    const fewest = Math.min(...branches.map((branch) => branch.length));
    return branches.filter((branch) => branch.length > fewest).flat();
  });
  return errors.filter((error) => !dropped.includes(error));
}

function refusalOf(error: ErrorObject, schema: Schema | boolean): SchemaRefusal {
  const names = error.schemaPath
    .split('/')
    .slice(1)
    .map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
  const chain: Keyword[] = [];
  let node: unknown = schema;
  for (const name of names) {
    if (isNode(node)) chain.unshift({ pointer: pointerTo(originOf(node), name) });
    node = isNode(node) || Array.isArray(node) ? (node as Schema)[name] : undefined;
  }
  const [deepest, ...rest] = chain;
  const name =
    error.params['missingProperty'] ?? error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  const why = `${error.instancePath || 'the value'} ${error.message}${error.keyword === 'additionalProperties' ? ` (${name})` : ''}`;
  return { why, chain: [{ pointer: deepest?.pointer ?? '', ...(typeof name === 'string' && { name }) }, ...rest] };
}
