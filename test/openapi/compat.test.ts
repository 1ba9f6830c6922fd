import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FAILURES } from '../../mocks/fixtures/failures.ts';
import { REQUESTS } from '../../mocks/fixtures/requests.ts';
import { RESPONSES } from '../../mocks/fixtures/responses.ts';
import { compatEdition } from '../../openapi/generator/compat/edition.ts';
import { flatEnvelope } from '../../openapi/generator/compat/envelope.ts';
import { inPlainWords } from '../../openapi/generator/compat/plain.ts';
import { withNumbers } from '../../openapi/generator/exact-text.ts';
import { parseSpec } from '../../openapi/generator/read-spec.ts';
import { PROJECT } from '../run-program.ts';

const read = (path: string) => readFileSync(`${PROJECT}openapi/${path}`, 'utf8');
const STRICT = read('get-group-counter.yaml');

type Edition = {
  openapi: string;
  info: { description: string };
  paths: Record<string, { post: { parameters: { $ref: string }[]; security?: unknown } }>;
  components: {
    schemas: Record<string, object>;
    parameters: Record<string, { in: string; required: boolean }>;
    examples: Record<string, { value: unknown }>;
  };
};
const text = read('generated/openapi-compat.json');
const edition = JSON.parse(text) as Edition;

/** A validator by a schema of the edition, whose words are those of JSON Schema too. */
function validatorOf(name: string): ValidateFunction {
  const ajv = new Ajv({ strict: true, formats: { int64: true } });
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: 'edition', components: { schemas: edition.components.schemas } });
  return ajv.compile({ $ref: `edition#/components/schemas/${name}` });
}

const isAnswer = validatorOf('GroupCounterAnswer');

describe('the compatibility edition', () => {
  it('is OpenAPI 3.0.3 without words of later versions, unions, or members that only we know', () => {
    expect(edition.openapi).toBe('3.0.3');
    expect(text).not.toMatch(/"(const|oneOf|anyOf|allOf|discriminator|x-[a-z-]+)":/);
  });

  it('is the same in YAML and in JSON, int64 included', () => {
    expect(parse(read('generated/openapi-compat.yaml'), { intAsBigInt: true })).toEqual(
      parse(text, { intAsBigInt: true }),
    );
    expect(text).toMatch(/: 9223372036854775807\b/);
  });

  it('has usersig among the parameters, and no security', () => {
    const names = Object.values(edition.paths).flatMap(({ post }) => post.parameters.map(({ $ref }) => $ref));
    expect(names.map((name) => name.split('/').at(-1)).sort()).toEqual(
      Object.keys(edition.components.parameters).sort(),
    );
    expect(edition.components.parameters['usersig']).toMatchObject({ in: 'query', required: true });
    expect(edition).toMatchObject({ security: [] });
  });

  it.each([
    ...Object.entries(RESPONSES),
    ...Object.entries(FAILURES),
    ...Object.entries(edition.components.examples).map(([name, { value }]) => [`example ${name}`, value] as const),
  ])('takes the answer %s', (_name, answer) => {
    expect(isAnswer(withNumbers(answer)), JSON.stringify(isAnswer.errors)).toBe(true);
  });

  it.each([
    ['another ActionStatus', { ActionStatus: 'Ok', ErrorCode: 0 }],
    ['no ErrorCode', { ActionStatus: 'OK', ErrorInfo: '' }],
    ['a negative ErrorCode', { ActionStatus: 'FAIL', ErrorCode: -1, ErrorInfo: '' }],
    ['a counter without its Value', { ActionStatus: 'OK', ErrorCode: 0, GroupCounter: [{ Key: 'like' }] }],
  ])('refuses %s', (_what, answer) => {
    expect(isAnswer(answer)).toBe(false);
  });

  it('takes every request of the fixtures', () => {
    const isRequest = validatorOf('GetGroupCounterRequest');
    expect(Object.entries(REQUESTS).filter(([, request]) => !isRequest(request))).toEqual([]);
  });

  it('says what it can no longer say', () => {
    expect(isAnswer({ ActionStatus: 'OK', ErrorCode: 10_010 })).toBe(true);
    expect(edition.info.description).toMatch(/^Your backend/);
    expect(edition.info.description).toContain('## What this edition cannot say');
    expect(edition.info.description).toContain('OK comes with ErrorCode 0 and no other');
  });

  it('is not made of a spec that lacks what it needs', () => {
    const { document } = parseSpec(STRICT.replace('    UserSig:\n', '    Signature:\n'));
    expect(() => compatEdition(document)).toThrow('no object at components/securitySchemes/UserSig');
  });
});

describe('flatEnvelope', () => {
  const branch = (required: string[], properties: Record<string, { description: string }>) => ({
    required,
    properties,
  });

  it('has the members of all branches, requires what they all require, and takes what one of them takes', () => {
    const ok = branch(['S', 'C'], {
      S: { type: 'string', const: 'OK', description: 'a' } as never,
      C: { type: 'integer', const: 0n, description: 'b' } as never,
    });
    const fail = branch(['S', 'C', 'I'], {
      S: { type: 'string', const: 'FAIL', description: 'a' } as never,
      C: { type: 'integer', minimum: 1n, description: 'c' } as never,
      I: { type: 'string', description: 'd' } as never,
    });
    expect(flatEnvelope([ok, fail], 'both')).toMatchObject({
      required: ['S', 'C'],
      properties: {
        S: { type: 'string', enum: ['OK', 'FAIL'], description: 'a' },
        C: { type: 'integer', minimum: 0n, description: 'b c' },
        I: { type: 'string', description: 'd' },
      },
    });
  });
});

describe('inPlainWords', () => {
  it('writes const as an enum of one, at any depth, and leaves out what begins with x-', () => {
    expect(inPlainWords({ 'x-a': 1n, b: [{ const: 'json', 'x-c': {} }] })).toEqual({ b: [{ enum: ['json'] }] });
  });
});
