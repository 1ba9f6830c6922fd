import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';

type Examples = Record<string, unknown>;
type Spec = {
  paths: Record<
    string,
    { post: { requestBody: { content: Content }; responses: Record<string, { content: Content }> } }
  >;
  components: { parameters: Record<string, { examples?: Examples }>; examples: Examples };
};
type Content = Record<string, { examples?: Examples }>;

const KEPT = 'all-counters';

/**
 * The spec with one pair of examples. Specmatic pairs those of request, parameters and answer by their name, and makes
 * many scenarios of each pair, which would be the same ones over and over to this bench.
 */
export function specForSpecmatic(json: string): string {
  const spec = JSON.parse(json) as Spec;
  for (const parameter of Object.values(spec.components.parameters)) parameter.examples = only(parameter.examples);
  spec.components.examples = only(spec.components.examples);
  const { requestBody, responses } = operationOf(spec);
  for (const { content } of [requestBody, ...Object.values(responses)])
    for (const media of Object.values(content)) media.examples = only(media.examples);
  return JSON.stringify(spec);
}

function operationOf({ paths }: Spec): Spec['paths'][string]['post'] {
  const item = paths[OPERATION_PATH];
  if (item === undefined) throw new Error(`Failed to read the spec: it has no path ${OPERATION_PATH}.`);
  return item.post;
}

function only(examples: Examples = {}): Examples {
  if (!(KEPT in examples)) throw new Error(`Failed to read the spec: an example ${KEPT} is missing.`);
  return { [KEPT]: examples[KEPT] };
}
