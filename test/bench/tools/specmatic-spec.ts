import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';

type Examples = Record<string, unknown>;
type Spec = {
  paths: Record<
    string,
    { post: { requestBody: { content: Content }; responses: Record<string, { content: Content }> } }
  >;
  components: { parameters: Record<string, { example?: unknown; examples?: Examples }>; examples: Examples };
};
type Content = Record<string, { examples?: Examples }>;

const KEPT = 'all-counters';

/**
 * The spec as Specmatic needs it. It pairs examples of request and answer by their name, wants the parameters' under the
 * same name, and makes tens of thousands of scenarios from each example of an answer that has no request of its name. So
 * the one pair of the spec stays, and the parameters get its name.
 */
export function specForSpecmatic(json: string): string {
  const spec = JSON.parse(json) as Spec;
  for (const parameter of Object.values(spec.components.parameters)) {
    parameter.examples = { [KEPT]: { value: parameter.example } };
    delete parameter.example;
  }
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
