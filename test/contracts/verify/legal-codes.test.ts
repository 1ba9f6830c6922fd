import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeRefusal } from '../../../contracts/oracles/cause/refusal.ts';
import { PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import { responseOf } from '../../../contracts/pact/pact-response.ts';
import { shippedPacts } from '../../../contracts/pact/verifier/pact-file.ts';
import { type Expectation, type RefusalExpected, SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { STORIES } from '../../../contracts/scenarios/stories.ts';
import { CAUSES, type Cause } from '../../../openapi/index.ts';
import { PROJECT } from '../../run-program.ts';
import { answer, fail } from '../oracles/exchanges.ts';

type Entry = { code: number; answers?: string[]; also?: string[] };
type Spec = { 'x-causes': { id: string; accepts?: string }[]; 'x-error-codes': Entry[] };
const spec = JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8')) as Spec;

/** Every documented code, and neighbours that are none. */
const CODES = [...new Set(spec['x-error-codes'].flatMap(({ code }) => [code, code + 1, -code]))];

/** What `accepts` of a cause adds, written twice on purpose. */
const FAMILIES: Record<string, [first: number, last: number]> = {
  gateway: [60_000, 69_999],
  usersig: [70_000, 79_999],
  documented: [1, 79_999],
};

/** The codes that the spec gives for any of these causes. */
function codesOfSpec(causes: readonly string[]): number[] {
  const named = ({ answers = [], also = [] }: Entry) => [...answers, ...also];
  return spec['x-error-codes'].flatMap((entry) => {
    const own = causes.some((cause) => named(entry).includes(cause));
    const family = causes.some((cause) => {
      const accepts = spec['x-causes'].find(({ id }) => id === cause)?.accepts;
      const [first, last] = (accepts && FAMILIES[accepts]) || [0, 0];
      return entry.code >= first && entry.code <= last && !named(entry).includes('limit-exceeded');
    });
    return own || family ? [entry.code] : [];
  });
}

/** The codes with which a refusal passes. */
function accepted(expected: RefusalExpected): number[] {
  return CODES.filter((code) => judgeRefusal(answer(fail(code)), expected).length === 0);
}

/** The codes that the expression of a pact lets through. */
function throughPact(regex: string | undefined): number[] {
  return CODES.filter((code) => new RegExp(regex ?? '$^').test(String(code)));
}

function refusalsOf(id: string, expected: Expectation): [string, RefusalExpected][] {
  if (expected.outcome === 'refused') return [[id, expected]];
  if (expected.outcome !== 'unknown') return [];
  return Object.entries(expected.answers).flatMap(([name, one]) => refusalsOf(`${id}, ${name}`, one));
}

const sorted = (codes: readonly number[]) => [...codes].sort((one, other) => one - other);

const REFUSALS = [
  ...SCENARIOS.flatMap(({ id, expect: expected }) => refusalsOf(id, expected)),
  ...STORIES.flatMap(({ id, steps }) =>
    steps.flatMap(({ expect: expected }, index) => refusalsOf(`${id}, step ${index + 1}`, expected)),
  ),
];

describe('the codes with which a refusal passes', () => {
  it('are looked at in scenarios, in answers of unknowns and in stories', () => {
    expect(REFUSALS.length).toBeGreaterThan(100);
    expect(new Set(REFUSALS.map(([, { cause }]) => cause)).size).toBeGreaterThan(35);
  });

  it.each(REFUSALS)('are those that the spec gives for its causes: %s', (_id, expected) => {
    const codes = codesOfSpec([expected.cause, ...(expected.also ?? [])]);
    expect(codes.length).toBeGreaterThan(0);
    expect(sorted(accepted(expected))).toEqual(sorted(codes));
  });
});

describe('a pact', () => {
  type Committed = {
    interactions: {
      comments: { 'group-counter-kit': { scenario: string } };
      response: { matchingRules: { body: { '$.ErrorCode'?: { matchers: { regex: string }[] } } } };
    }[];
  };
  const interactions = shippedPacts().flatMap(
    (path) => (JSON.parse(readFileSync(path, 'utf8')) as Committed).interactions,
  );
  const written = PACT_SCENARIOS.flatMap(({ id, expect: expected }) => refusalsOf(id, expected));

  it.each(Object.keys(CAUSES) as Cause[])('lets the same codes through as the check does: %s', (cause) => {
    const { body } = responseOf({ outcome: 'refused', cause }) as { body: { ErrorCode: { regex: string } } };
    expect(throughPact(body.ErrorCode.regex)).toEqual(accepted({ outcome: 'refused', cause }));
  });

  it.each(written)('that is committed lets the same codes through as the check does: %s', (id, expected) => {
    const interaction = interactions.find(({ comments }) => comments['group-counter-kit'].scenario === id);
    const [matcher] = interaction?.response.matchingRules.body['$.ErrorCode']?.matchers ?? [];
    expect(throughPact(matcher?.regex)).toEqual(accepted(expected));
  });

  it('has a refusal for most causes', () => {
    expect(written.length).toBeGreaterThan(25);
  });
});
