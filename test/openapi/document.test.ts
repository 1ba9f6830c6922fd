import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GROUP_TYPES, HOSTS, LIMITS, OPERATION_PATH, validateRequest, validateResponse } from '../../openapi/index.ts';

type Example = { value: unknown };
type Operation = {
  requestBody: { content: { 'application/json': { examples: Record<string, Example> } } };
  responses: { '200': { content: { 'application/json': { examples: Record<string, { $ref: string }> } } } };
};

const document = JSON.parse(readFileSync(new URL('../../openapi/generated/openapi.json', import.meta.url), 'utf8')) as {
  servers: { url: string }[];
  paths: Record<string, { post: Operation }>;
  components: {
    examples: Record<string, Example>;
    parameters: Record<string, { in: string; required: boolean; schema: Record<string, unknown> }>;
  };
  'x-corrections': { fault: string; 'corrected-to': string }[];
  'x-sources': Record<string, string>;
};
const operation = document.paths[OPERATION_PATH]?.post;

describe('the spec', () => {
  it('has the one operation on its real path', () => {
    expect(Object.keys(document.paths)).toEqual(['/v4/group_open_http_svc/get_group_counter']);
  });

  it('names the hosts of every region and their back-ups', () => {
    const names = HOSTS.map(({ url, backup }) => `${new URL(url).host}${backup ? ' (back-up)' : ''}`);
    const regions = ['sgp', 'kr', 'ger', 'usa', 'idn', 'jpn', 'ind', 'ksa'];
    const backups = ['', 'sgp', 'kr', 'jpn', 'ger', 'usa', 'idn'];
    expect(names).toEqual([
      'console.tim.qq.com',
      ...regions.map((region) => `adminapi${region}.im.qcloud.com`),
      ...backups.map((region) => `adminapi${region}.my-imcloud.com (back-up)`),
    ]);
  });

  it('gives the parameters with their ranges, all required', () => {
    const range = Object.entries(document.components.parameters).map(([name, parameter]) => ({ name, ...parameter }));
    expect(range).toMatchObject([
      { name: 'sdkappid', in: 'query', required: true, schema: { type: 'integer', minimum: 1 } },
      { name: 'identifier', in: 'query', required: true, schema: { type: 'string', maxLength: 32 } },
      { name: 'random', in: 'query', required: true, schema: { minimum: 0, maximum: 4294967295 } },
      { name: 'contenttype', in: 'query', required: true, schema: { const: 'json' } },
    ]);
  });

  it('knows which group types have counters', () => {
    const supported = Object.entries(GROUP_TYPES).filter(([, type]) => type.supported);
    expect(supported.map(([name]) => name)).toEqual(['Private', 'Public', 'ChatRoom', 'AVChatRoom']);
    expect(Object.keys(GROUP_TYPES)).toContain('Community');
  });

  it('keeps the documented sizes', () => {
    expect(LIMITS).toEqual({
      groupIdBytes: 48,
      keyBytes: 128,
      countersPerGroup: 20,
      userIdBytes: 32,
      backendTimeoutMs: 3000,
      responseBytes: 1048576,
    });
  });

  it("says what it corrects in the page, the sample's path and its broken JSON", () => {
    expect(document['x-corrections'].map(({ fault }) => fault)).toEqual([
      expect.stringContaining('modify_group_attr'),
      expect.stringContaining('comma'),
      expect.stringContaining('comments'),
    ]);
  });

  it('cites no source that it does not list', () => {
    const cited = [...JSON.stringify(document).matchAll(/\[([a-z][a-z0-9-]*)\]/g)].map(([, name]) => name);
    expect([...new Set(cited)].filter((name) => !(String(name) in document['x-sources']))).toEqual([]);
  });
});

describe('the examples', () => {
  it('of requests are valid, with chosen keys and without', () => {
    const examples = operation?.requestBody.content['application/json'].examples ?? {};
    expect(
      Object.values(examples).filter(({ value }) => Object.hasOwn(Object(value), 'GroupCounterKeys')),
    ).toHaveLength(2);
    const invalid = Object.entries(examples).filter(([, { value }]) => !validateRequest(value));
    expect(invalid).toEqual([]);
  });

  it('of responses are valid, all of them', () => {
    const invalid = Object.entries(document.components.examples).filter(([, { value }]) => !validateResponse(value));
    expect(invalid).toEqual([]);
  });

  it('of responses are all attached to the operation', () => {
    const attached = operation?.responses['200'].content['application/json'].examples ?? {};
    expect(Object.values(attached).map(({ $ref }) => $ref)).toEqual(
      expect.arrayContaining(Object.keys(document.components.examples).map((name) => `#/components/examples/${name}`)),
    );
  });
});
