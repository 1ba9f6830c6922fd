import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { bundle } from './bundle.ts';

/** Renders validators of the files that users write, by their JSON Schemas: a JavaScript file without imports. */
export async function renderFileValidators(schemas: Readonly<Record<string, object>>): Promise<string> {
  const ajv = new Ajv({
    strict: true,
    // A file of waivers is a list or an object.
    allowUnionTypes: true,
    // What was wrong is told from the schema that it did not fit, which says what to give instead.
    verbose: true,
    code: { source: true, esm: true },
  });
  const names = Object.keys(schemas);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const code = await bundle(standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name]))));
  const tag = "@type {{ (value: unknown): boolean, errors?: import('../misfit.ts').Misfit[] | null }}";
  const header = '// Generated from contracts/schemas/*.schema.json by `npm run generate`. Do not edit.\n';
  return [header + code, ...names.map((name) => `/** ${tag} */\nexport const ${name} = compiled.${name};\n`)].join(
    '\n',
  );
}
