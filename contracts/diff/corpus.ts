import { boundaryValues } from './boundary-values.ts';
import type { LocatedChange } from './compare-schemas.ts';
import type { Compiler } from './compile.ts';
import { drawNames, drawValues } from './generate.ts';
import { type AnswerMessage, answerRefusals, type RequestMessage, requestRefusals } from './messages.ts';
import type { MessagePart, Operation } from './operation.ts';
import { withGood, withoutParameter, withParameter } from './parameter-values.ts';
import { stepsBelow, varied } from './vary.ts';
import { namesIn } from './witnesses.ts';

/** What messages are made from: bodies that are known to be legal, and the seed of those that are generated. */
export type CorpusOptions = {
  /** Parsed request bodies that are known to be legal, such as those of the fixtures. */
  requests: readonly unknown[];
  /** Parsed answers that are known to be legal. */
  answers: readonly unknown[];
  /** Of the messages that are generated: the same seed gives the same ones. */
  seed: number;
};

/** Values drawn of each schema. */
const DRAWN = 80;

/** Requests that one contract allows: fixtures, generated ones, and those at the bounds of what changed. */
export function requestsOf(
  operation: Operation,
  changes: readonly LocatedChange[],
  probes: readonly unknown[],
  options: CorpusOptions,
  compile: Compiler,
): RequestMessage[] {
  const [first] = operation.requests;
  const base = operation.parameters.reduce<RequestMessage>((message, part) => withGood(message, part, compile), {
    method: operation.method,
    path: operation.path,
    parameters: {},
  });
  const withBody = (body: unknown, media = first?.media): RequestMessage => ({
    ...base,
    ...(media !== undefined && { media }),
    body,
  });
  const bodies =
    first === undefined ? [] : valuesFor(first, 'body', changes, probes, options.requests, options.seed, compile);
  const usual = bodies[0];
  const around = usual === undefined ? base : withBody(usual);
  const texts = operation.parameters.flatMap((part) =>
    [...boundaryValues(part.schema), ...drawValues(part.schema, options.seed, DRAWN), ...probes].map((value) =>
      withParameter(around, part, value),
    ),
  );
  const without = operation.parameters.map((part) => withoutParameter(around, part));
  const all = [
    around,
    ...without,
    base,
    ...operation.requests.map(({ media }) => withBody(usual, media)),
    ...bodies.map((body) => withBody(body)),
    ...texts,
  ];
  return all.filter((message) => requestRefusals(operation, message, compile).length === 0);
}

/** Answers that one contract allows. */
export function answersOf(
  operation: Operation,
  changes: readonly LocatedChange[],
  probes: readonly unknown[],
  options: CorpusOptions,
  compile: Compiler,
): AnswerMessage[] {
  return operation.answers
    .flatMap((part) =>
      valuesFor(part, 'answer', changes, probes, options.answers, options.seed, compile).map((body) => ({
        status: part.status,
        media: part.media,
        body,
      })),
    )
    .filter((message) => answerRefusals(operation, message, compile).length === 0);
}

/** So many legal values are varied at each place that changed: they are of every shape by then. */
const VARIED = 12;

function valuesFor(
  part: MessagePart,
  place: string,
  changes: readonly LocatedChange[],
  probes: readonly unknown[],
  fixtures: readonly unknown[],
  seed: number,
  compile: Compiler,
): unknown[] {
  const judge = compile(part.schema);
  const legal = [...fixtures, ...drawValues(part.schema, seed, DRAWN)].filter((value) => judge(value).length === 0);
  const places = [
    ...new Set(
      changes
        .filter((change) => change.place.startsWith(place))
        .flatMap((change) => {
          const steps = stepsBelow(change, place);
          return [steps, ...membersOf(change).map((name) => [...steps, name])].map((one) => one.join('/'));
        }),
    ),
  ];
  const varieties = places.flatMap((steps) =>
    [...legal.slice(0, VARIED), ...legal.slice(-VARIED)].flatMap((value) =>
      varied(value, steps === '' ? [] : steps.split('/'), probes),
    ),
  );
  return [...legal, ...varieties];
}

/** Members of an object that a change speaks of without being a change of theirs: those that `not` forbids, say. */
function membersOf({ keyword, was, is }: LocatedChange): string[] {
  const [kind, ...names] = keyword.split('/');
  if (kind === 'properties') return [];
  if (kind === 'patternProperties') return drawNames(names.join('/'));
  const own =
    kind === 'required' || kind === 'dependentRequired' || kind === 'dependentSchemas' ? [names.join('/')] : [];
  return [...new Set([...own, ...namesIn([was, is])])];
}
