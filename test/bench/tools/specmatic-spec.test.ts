import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import { specForSpecmatic } from './specmatic-spec.ts';

const SPEC = readFileSync(new URL('../../../openapi/generated/openapi.json', import.meta.url), 'utf8');

describe('the spec for Specmatic', () => {
  it('keeps of each parameter the example of the one pair of request and answer', () => {
    const { components } = JSON.parse(specForSpecmatic(SPEC));
    expect(components.parameters.sdkappid).toMatchObject({ examples: { 'all-counters': { value: 1400000000 } } });
    for (const { examples } of Object.values<{ examples: object }>(components.parameters))
      expect(Object.keys(examples)).toEqual(['all-counters']);
  });

  it('keeps of request and answer that pair alone', () => {
    const { post } = JSON.parse(specForSpecmatic(SPEC)).paths[OPERATION_PATH];
    for (const { content } of [post.requestBody, post.responses['200']])
      expect(Object.keys(content['application/json'].examples)).toEqual(['all-counters']);
  });

  it('refuses a spec that lacks the pair', () => {
    expect(() => specForSpecmatic(SPEC.replaceAll('all-counters', 'renamed'))).toThrow('all-counters is missing');
  });
});
