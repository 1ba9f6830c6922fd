import { show } from '../provider/read-state.ts';
import { didYouMean } from '../wire/did-you-mean.ts';

type Schema = { description?: string; enum?: readonly unknown[]; properties?: Readonly<Record<string, Schema>> };

/** The first thing in a value that its schema does not allow, as ajv says it. */
export type Misfit = {
  instancePath: string;
  params: { additionalProperty?: string; missingProperty?: string };
  parentSchema?: Schema;
};

/**
 * Where it is, what stands there and what to give instead: the `description` of the schema there. `exact` is the value with
 * its numbers as they were written.
 */
export function explainMisfit({ instancePath, params, parentSchema = {} }: Misfit, exact: unknown) {
  const names = Object.keys(parentSchema.properties ?? {});
  if (params.additionalProperty !== undefined) {
    const member = params.additionalProperty;
    const instead = `Allowed are ${names.join(', ')}.${didYouMean(member, names)}`;
    return { place: instancePath, what: `has a member ${show(member)}`, instead };
  }
  const { missingProperty: missing } = params;
  const schema = missing === undefined ? parentSchema : (parentSchema.properties?.[missing] ?? {});
  return {
    place: missing === undefined ? instancePath : `${instancePath}/${missing}`,
    what: `is ${missing === undefined ? show(valueAt(exact, instancePath)) : 'absent'}`,
    instead: schema.description ?? `Use one of: ${schema.enum?.join(', ')}.`,
  };
}

/** The value at a JSON pointer; names of our schemas need no escapes. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((at: unknown, name) => (at as Readonly<Record<string, unknown>>)[name], value);
}
