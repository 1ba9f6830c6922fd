import { describe, expect, it } from 'vitest';
import { writeJson } from '../../contracts/wire/exact-json.ts';
import {
  aFailResponse,
  aFailResponseOfUnknownCode,
  anOkResponse,
  aRequest,
  aResponse,
  FAILURES,
  FAULTS,
  REQUESTS,
  RESPONSES,
  toJson,
} from '../../mocks/fixtures/index.ts';
import { SPEC_FILE } from '../../openapi/generate.ts';
import { readSpec } from '../../openapi/generator/read-spec.ts';
import { ERROR_CODES, type ErrorCode, validateRequest, validateResponse } from '../../openapi/index.ts';

type Examples = Record<string, { value: object }>;

/** The examples of the spec, integers as bigint. */
function examples(): { requests: Examples; responses: Examples } {
  const { paths, components } = readSpec(SPEC_FILE).document as object as {
    paths: Record<string, { post: { requestBody: { content: Record<string, { examples: Examples }> } } }>;
    components: { examples: Examples };
  };
  const [operation] = Object.values(paths);
  return {
    requests: operation?.post.requestBody.content['application/json']?.examples ?? {},
    responses: components.examples,
  };
}

/** All integers as bigint, as the spec is read. */
function exact(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value);
  if (Array.isArray(value)) return value.map(exact);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, exact(item)]));
}

/** As a program sees it that knows no bigint. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? Number(item) : item)));

describe('the fixtures', () => {
  it.each(Object.entries(REQUESTS))('have a valid request %s', (_name, request) => {
    expect(validateRequest(request), JSON.stringify(validateRequest.errors)).toBe(true);
  });

  it.each(Object.entries({ ...RESPONSES, ...FAILURES }))('have a valid response %s', (_name, response) => {
    expect(validateResponse(plain(response)), JSON.stringify(validateResponse.errors)).toBe(true);
  });

  it('have a refusal for each code, under its own code', () => {
    const codes = Object.entries(FAILURES).map(([code, { ErrorCode }]) => [code, String(ErrorCode)]);
    expect(codes).toEqual(Object.keys(ERROR_CODES).map((code) => [code, code]));
  });

  it('say what the examples of the spec say', () => {
    const { requests, responses } = examples();
    const ours: Record<string, unknown> = {
      ...RESPONSES,
      ...Object.fromEntries(Object.entries(FAILURES).map(([code, failure]) => [`fail-${code}`, failure])),
    };
    expect(Object.keys(responses).length).toBeGreaterThan(20);
    for (const [name, { value }] of Object.entries(responses))
      expect(
        exact(ours[name]),
        `components/examples/${name} in the YAML and mocks/fixtures say different things: change the other one too`,
      ).toEqual(value);
    const named = Object.keys(REQUESTS).map((name) => [name, requests[name]?.value]);
    expect(named).toEqual(Object.entries(REQUESTS));
    // Beside them the spec has a request for each of its answers, by the same name.
    expect(Object.keys(responses).filter((name) => !(name in requests))).toEqual([]);
  });

  it('hold int64 exactly', () => {
    expect(RESPONSES['extreme-values'].GroupCounter?.map(({ Value }) => Value)).toEqual([
      9223372036854775807n,
      -9223372036854775808n,
    ]);
  });

  it.each(Object.entries(FAULTS))('have a fault %s that is no answer of the operation', (_name, { reply }) => {
    const readable =
      typeof reply !== 'string' && reply.status === 200 && typeof reply.body === 'string' ? reply.body : '';
    expect(isAnswer(readable)).toBe(false);
  });
});

describe('a builder', () => {
  it('makes a valid message and takes what a test is about', () => {
    expect(validateRequest(aRequest())).toBe(true);
    expect(aRequest({ GroupCounterKeys: ['like'] })).toEqual({ ...aRequest(), GroupCounterKeys: ['like'] });
    expect(validateResponse(anOkResponse())).toBe(true);
    expect(anOkResponse({ ErrorInfo: 'x' })).toEqual({ ...anOkResponse(), ErrorInfo: 'x' });
    expect(aFailResponse(10010, { ErrorInfo: '' })).toEqual({ ActionStatus: 'FAIL', ErrorCode: 10010, ErrorInfo: '' });
  });

  it('makes an answer by its name or code, as a client gets it', () => {
    expect(aResponse('one-counter')).toEqual(RESPONSES['one-counter']);
    expect(aResponse('one-counter', { ErrorInfo: 'x' })).toEqual({ ...RESPONSES['one-counter'], ErrorInfo: 'x' });
    expect(aResponse(10010, { ErrorInfo: '' })).toEqual(aFailResponse(10010, { ErrorInfo: '' }));
    const changed = aResponse('one-counter') as { GroupCounter: { Value: number }[] };
    for (const counter of changed.GroupCounter) counter.Value = 99;
    expect(aResponse('one-counter')).toEqual({ ...anOkResponse(), GroupCounter: [{ Key: 'like', Value: 5 }] });
  });

  it('makes a refusal with a code that nobody knows yet', () => {
    const refusal = aFailResponseOfUnknownCode(99999, { ErrorInfo: 'new' });
    expect(refusal).toEqual({ ActionStatus: 'FAIL', ErrorInfo: 'new', ErrorCode: 99999 });
    expect(validateResponse(aFailResponseOfUnknownCode(99999))).toBe(true);
  });

  it.each([0, 1.5, Number.NaN, 10010])('makes no refusal with an unknown code of %d', (code) => {
    expect(() => aFailResponseOfUnknownCode(code)).toThrow(RangeError);
    expect(() => aFailResponseOfUnknownCode(code)).toThrow(String(code));
  });

  it('shares nothing between two messages', () => {
    const changed = anOkResponse();
    changed.GroupCounter?.forEach((counter) => {
      counter.Value = 99;
    });
    expect(anOkResponse().GroupCounter).toEqual([
      { Key: 'like', Value: 5 },
      { Key: 'unlike', Value: 1 },
    ]);
  });

  it.each(Object.keys(ERROR_CODES).map(Number) as ErrorCode[])('makes the refusal %i', (code) => {
    expect(validateResponse(aFailResponse(code))).toBe(true);
  });
});

describe('the writer', () => {
  it.each(Object.entries({ ...RESPONSES, ...FAILURES, ...REQUESTS }))('writes %s exactly', (_name, message) => {
    expect(toJson(message as Parameters<typeof toJson>[0])).toBe(writeJson(message));
  });

  it('leaves out what is undefined, as JSON.stringify does', () => {
    // What the types forbid, and code without types can hand over.
    const odd = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: undefined, More: [undefined, null, '"'] };
    expect(toJson(odd as unknown as Parameters<typeof toJson>[0])).toBe(JSON.stringify(odd));
  });
});

function isAnswer(text: string): boolean {
  try {
    return validateResponse(JSON.parse(text));
  } catch {
    // Not JSON is one of the faults.
    return false;
  }
}
