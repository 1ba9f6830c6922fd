import { Ajv } from 'ajv';

/**
 * What the operator's resource definition (k6.io_testruns.yaml of k6-operator v1.6.0, version v1alpha1) says of the fields
 * that we use, in our words: their names, types and what is required. Of what it has besides nothing may be used without a
 * line here.
 */
const text = { type: 'string' };
const object = (properties: Record<string, object>, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** A variable: of a Secret the key is required, its name defaults to none. */
const variable = {
  ...object({ name: text, value: text, valueFrom: object({ secretKeyRef: object({ key: text, name: text }) }) }, [
    'name',
  ]),
  // Kubernetes itself takes not both.
  oneOf: [{ required: ['value'] }, { required: ['valueFrom'] }],
};

/** The same for initializer, starter and runner. Whether the account's token is mounted is a text there, not a boolean. */
const pod = object(
  {
    image: text,
    automountServiceAccountToken: { enum: ['true', 'false'] },
    env: { type: 'array', items: variable },
    // A quantity: an integer, or a text such as 250m.
    resources: object({
      requests: object({ cpu: { type: ['integer', 'string'] }, memory: { type: ['integer', 'string'] } }),
    }),
  },
  [],
);

const TEST_RUN = object({
  apiVersion: { const: 'k6.io/v1alpha1' },
  kind: { const: 'TestRun' },
  // A name as in DNS; jobs and host names are made of it, with a number behind.
  metadata: object({ name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$' } }),
  spec: object(
    {
      parallelism: { type: 'integer', minimum: 1, maximum: 2 ** 31 - 1 },
      arguments: text,
      script: object({ configMap: object({ name: text, file: text }, ['name']) }),
      initializer: pod,
      runner: pod,
    },
    ['parallelism', 'script'],
  ),
});

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(TEST_RUN);

/** What of a TestRun the operator's definition does not know, or knows otherwise. */
export function misfits(testRun: unknown): string[] {
  validate(testRun);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
