import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shippedPacts } from '../../contracts/pact/verifier/pact-file.ts';
import { schemaFaults } from '../contracts/report/schema.ts';
import { pactAfter } from '../mutants/pacts/pact-edit.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

const SIGNATURE = 'eJxNjcEKgkAURX-lmK0xzBvHSaEDQwVVUXX4kQ1xdkPZ5x2Yg';
const folder = temporaryFolder(
  {
    'right.json': pactAfter(),
    'wrong.json': pactAfter(({ request }) => {
      request.query.usersig = [SIGNATURE];
      request.query.random = [SIGNATURE];
      delete request.body.GroupId;
    }),
    'elsewhere.json': pactAfter(({ request }) => {
      request.path = '/v4/group_open_http_svc/create_group';
    }),
    'none.json': pactAfter(({ pact }) => {
      pact.interactions = [];
    }),
    'message.json': pactAfter(({ pact }) => {
      Object.assign(pact, { interactions: undefined, messages: [{ description: 'a message' }] });
    }),
    'listless.json': pactAfter(({ pact }) => {
      delete pact.interactions;
    }),
    'half.json': pactAfter(({ interaction }) => {
      delete interaction.response;
    }),
    'later.json': pactAfter(({ pact }) => {
      pact.metadata.pactSpecification.version = '5.0';
    }),
    'text.json': 'no JSON',
  },
  afterAll,
);
const at = (name: string) => join(folder, name);

type Check = { id: string; outcome: string; reason?: string; findings: { code: string; path: string }[] };

describe('compare-pact', () => {
  it('agrees with the pacts of this package', async () => {
    const { code, stdout, stderr } = await cli(['compare-pact', ...shippedPacts()]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\ncompatible: 39 of 39 checks ran: 38 passed, 0 failed, 1 observed\n$/);
  });

  it('says where a pact is wrong, in every form of a report, and never a UserSig', async () => {
    const { code, stdout } = await cli(['compare-pact', at('wrong.json'), '--format', 'json']);
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(schemaFaults(report)).toEqual([]);
    expect(report.subject).toEqual({ name: 'consumer' });
    const failed = (report.checks as Check[]).filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ id }) => id)).toEqual(['client-random', 'client-group-id', 'pact-schema']);
    expect(failed[1]?.findings[0]?.path).toBe(`${at('wrong.json')}#/interactions/0/request/body`);
    for (const format of ['text', 'junit', 'github', 'markdown', 'html']) {
      const ran = await cli(['compare-pact', at('wrong.json'), '--format', format, '--skip', 'pact-schema']);
      expect(ran.code).toBe(1);
      expect(ran.stdout.replace(/\s+/g, '')).toContain('request.schema');
      expect(ran.stdout.replace(/\s+/g, '')).not.toContain(SIGNATURE.slice(10, 40));
    }
  });

  it('looks at several pacts at once, at one layer and at chosen checks alone', async () => {
    expect(await cli(['compare-pact', at('right.json'), at('wrong.json')])).toMatchObject({ code: 1 });
    expect(await cli(['compare-pact', at('wrong.json'), '--layer', 'schema'])).toMatchObject({ code: 0 });
    const skipped = ['--skip', 'client-random', '--skip', 'client-group-id', '--skip', 'pact-schema'];
    expect(await cli(['compare-pact', at('wrong.json'), ...skipped])).toMatchObject({ code: 0 });
  });

  it.each(['elsewhere.json', 'none.json', 'message.json'])('comes to no verdict where %s has no call', async (file) => {
    const { code, stdout } = await cli(['compare-pact', at(file), '--format', 'json']);
    expect(code).toBe(3);
    const { checks } = JSON.parse(stdout) as { checks: Check[] };
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['couldNotRun']));
    expect(checks[0]?.reason).toBe('no pact has a call of the operation');
    const others = checks.find(({ id }) => id === 'pact-of-operation');
    expect(others?.findings.map(({ code }) => code)).toEqual(file === 'none.json' ? [] : ['pact.other-call']);
  });

  it.each([
    ['absent.json', /ENOENT.* Give a pact file that can be read\.$/],
    ['text.json', /it is not JSON .* Give a pact file of specification 1, 2, 3 or 4\.$/],
    ['listless.json', /it has no list of interactions\. Give/],
    ['half.json', /interactions\/0 has no request and response\. Give/],
    ['later.json', /its specification is 5\.0\. Give/],
  ])('is wrong usage with %s', async (file, said) => {
    const { code, stdout, stderr } = await cli(['compare-pact', at(file)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`Failed to read the pact ${at(file)}: `);
    expect(stderr.trim()).toMatch(said);
  });
});
