import { describe, expect, it } from 'vitest';
import { readComparedPact } from '../../../contracts/compare-pact/read-pact.ts';
import { pactAfter } from '../../mutants/pacts/pact-edit.ts';

const read = (text: string) => readComparedPact(text, 'pact.json').interactions[0];

describe('a pact that is compared', () => {
  it('has its body, headers and query wherever its specification has them', () => {
    const body = { GroupId: 'g-1' };
    const version4 = pactAfter(({ pact, request }) => {
      pact.metadata.pactSpecification.version = '4.0';
      const content = Buffer.from(JSON.stringify(body)).toString('base64');
      Object.assign(request, { body: { content, contentType: 'application/json', encoded: 'base64' } });
      Object.assign(request, { headers: { Accept: ['application/json', 'text/plain'] }, query: { random: [7] } });
    });
    expect(read(version4)?.exchange.request).toEqual({
      method: 'POST',
      url: '/v4/group_open_http_svc/get_group_counter?random=7',
      headers: { accept: 'application/json, text/plain', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(read(version4)?.placeOf('request', '/GroupId')).toBe(
      'pact.json#/interactions/0/request/body/content/GroupId',
    );
    const version2 = pactAfter(({ pact, request }) => {
      pact.metadata = { pactSpecificationVersion: 2 };
      request.query = 'random=7';
    });
    expect(read(version2)?.exchange.request.url).toMatch(/\?random=7$/);
  });

  it('keeps int64 as it is written, in bodies and in states', () => {
    const edge = 2n ** 63n - 1n;
    const interaction = read(
      pactAfter(({ interaction, response }) => {
        interaction.providerStates[0].params.GroupCounter[0].Value = edge;
        response.body.GroupCounter[0].Value = edge;
      }),
    );
    expect(interaction?.exchange.response.body).toContain(`"Value":${edge}`);
    expect(interaction?.states[0]?.params).toMatchObject({ GroupCounter: [{ Value: String(edge) }] });
  });

  it('may begin with a byte order mark', () => {
    expect(read(`\ufeff${pactAfter()}`)?.description).toBe('a call');
  });
});
