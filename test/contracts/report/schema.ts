import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../contracts/report/report.schema.json' with { type: 'json' };

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** What is wrong with a report by its published schema, a line each. */
export function schemaFaults(report: unknown): string[] {
  return validate(report) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
