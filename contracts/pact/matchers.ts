/**
 * Matchers as plain data, in the form that Pact's libraries exchange ("integration JSON"). They are made here so that
 * interactions can be built and read where Pact is not installed; Pact JS takes them like its own.
 */
export type Matcher<Value> = {
  'pact:matcher:type': string;
  'pact:generator:type'?: string;
  value: Value;
  regex?: string;
  expression?: string;
};

/** Elements in any order. Pact finds each of them once; elements beyond them it lets through. */
export type AnyOrderMatcher = { 'pact:matcher:type': 'arrayContains'; variants: readonly unknown[] };

/**
 * Matches the expression. Given a number as example it is also the way to say "one of these numbers"; it then lets the
 * same digits through as a string, which is for the schema layer to see.
 */
export function matching<Value extends string | number>(regex: string, example: Value): Matcher<Value> {
  return { 'pact:matcher:type': 'regex', regex, value: example };
}

/** Any text; the consumer is shown the example. */
export function anyText(example: string): Matcher<string> {
  return { 'pact:matcher:type': 'type', value: example };
}

/**
 * A text that the verifier takes from the answer to a state's setup, by this name. The pact holds the example instead,
 * which is what goes out where a setup gives nothing.
 */
export function fromState(name: string, example: string, regex = '.+'): Matcher<string> {
  return { ...matching(regex, example), 'pact:generator:type': 'ProviderState', expression: `\${${name}}` };
}

/** Exactly these elements, in any order. */
export function inAnyOrder(variants: readonly unknown[]): AnyOrderMatcher {
  return { 'pact:matcher:type': 'arrayContains', variants };
}

/** The example of a matcher, or the value itself where it is none. */
export function exampleOf(value: string | Matcher<string>): string {
  return typeof value === 'string' ? value : value.value;
}
