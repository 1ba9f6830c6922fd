import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import { type PactVerification, verifyPact } from '../../../contracts/pact/verify-pact.ts';
import { type ServerOptions, startServer } from '../../../mocks/server.ts';
import { sharedVerifier } from './shared-verifier.ts';
import { smallPact } from './small-pact.ts';

const verifyShared = sharedVerifier();

type Reply = Parameters<NonNullable<ServerOptions['alter']>>[0];
type Change = (reply: Reply) => Reply | 'close' | 'truncated';

/** Verifies a mock whose answers to these scenarios are changed on their way out. */
async function verifyChanged(changes: Record<string, Change>, pact: string): Promise<PactVerification> {
  const changeOf = new Map(Object.entries(changes).map(([id, change]) => [groupOf(id), change]));
  const alter: ServerOptions['alter'] = (reply, { body }) => {
    const { GroupId } = JSON.parse(String(Buffer.from(body))) as { GroupId: string };
    return changeOf.get(GroupId)?.(reply) ?? reply;
  };
  return verifyMock({ alter }, [pact]);
}

async function verifyMock(
  options: ServerOptions = {},
  pactFiles?: string[],
  verify = verifyShared,
): Promise<PactVerification> {
  const server = await startServer(options);
  try {
    const target = { baseUrl: server.url, account: server.account };
    return await verify({ target, statesUrl: server.statesUrl, ...(pactFiles && { pactFiles }) });
  } finally {
    await server.close();
  }
}

function groupOf(id: string): string {
  const body = PACT_SCENARIOS.find((one) => one.id === id)?.call.body ?? { text: '' };
  return 'json' in body ? (body.json as { GroupId: string }).GroupId : '';
}

const saying = (right: string, wrong: string) => (reply: Reply) => ({
  ...reply,
  body: String(reply.body).replace(right, wrong),
});
const typed = (type: string) => (reply: Reply) => ({ ...reply, headers: { 'content-type': type } });

describe('verification with Pact', () => {
  it('passes the right provider, in every interaction', async () => {
    const interactions = PACT_SCENARIOS.length;
    const found = await verifyMock({}, undefined, verifyPact);
    expect(found).toEqual({ outcome: 'passed', findings: [], interactions, notRun: [] });
  });

  it('passes it with a UserSig alone too, leaving out what only the secret key could make wrong in one way', async () => {
    const server = await startServer();
    const target = { baseUrl: server.url, account: {} };
    const { outcome, findings, notRun } = await verifyShared({ target, statesUrl: server.statesUrl });
    await server.close();
    expect([outcome, findings]).toEqual(['passed', []]);
    expect(notRun.map(({ scenario }) => scenario)).toContain('usersig-other-app');
    expect(notRun.filter(({ because }) => because !== 'credential')).toEqual([]);
  });

  it('lets pass what the API leaves open', async () => {
    const changes = {
      'missing-group': saying('"ErrorCode":10010', '"ErrorCode":10015'),
      'all-counters': typed('application/json; charset=utf-8'),
      'one-counter': saying('{"ActionStatus"', '{"GroupCounterSeq":3,"ActionStatus"'),
    };
    const found = await verifyChanged(changes, smallPact(Object.keys(changes)));
    expect(found).toEqual({ outcome: 'passed', findings: [], interactions: 3, notRun: [] });
  });
});

describe('a defective provider', () => {
  const defects: Record<string, [defect: string, change: Change, part: string]> = {
    'missing-group': [
      'a wrong code',
      saying('"ErrorCode":10010', '"ErrorCode":10002'),
      'ErrorCode 10002, legal: 10010 or 10015',
    ],
    'int64-values': ['a rounded int64', saying('9007199254740993', '9007199254740992'), 'rounded to a double'],
    'all-counters': [
      'a counter left out',
      saying('{"Key":"like","Value":5},', ''),
      '"like" is due and was not returned',
    ],
    'dismissed-group': ['HTTP 400 for a refusal', (reply) => ({ ...reply, status: 400 }), '400'],
    'community-group': ['JSON that is called HTML, which no source forbids', typed('text/html'), ''],
    'no-permission': ['a closed connection', () => 'close', 'closed'],
    'internal-error': ['half an answer', () => 'truncated', 'closed'],
    'one-counter': ['no defect', (reply) => reply, ''],
  };
  const changes = Object.fromEntries(Object.entries(defects).map(([scenario, [, change]]) => [scenario, change]));
  const pact = smallPact(Object.keys(defects), afterAll);
  let found: PactVerification;

  beforeAll(async () => {
    found = await verifyChanged(changes, pact);
  });

  it.each(Object.entries(defects).map(([scenario, [defect, , part]]) => ({ scenario, defect, part })))(
    'is found out, by the name of the interaction: $defect',
    ({ scenario, part }) => {
      const title = PACT_SCENARIOS.find(({ id }) => id === scenario)?.title;
      const messages = found.findings.filter(({ path }) => path === title).map(({ message }) => message);
      expect(messages).toEqual(part === '' ? [] : expect.arrayContaining([expect.stringContaining(part)]));
    },
  );

  it('fails, and every interaction is judged all the same', () => {
    expect(found).toMatchObject({ outcome: 'failed', interactions: Object.keys(defects).length, notRun: [] });
    expect(new Set(found.findings.map(({ code }) => code))).toEqual(new Set(['pact.mismatch']));
  });
});
