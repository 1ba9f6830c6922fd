import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PactVerification } from '../../../contracts/pact/verify-pact.ts';
import { serve } from '../../serve.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';
import { smallPact } from './small-pact.ts';

const verifyPact = sharedVerifier();

type Provider = ReturnType<typeof simpleProvider>;

async function verifyAt({ listener }: Provider, pact: string, account: object = ACCOUNT) {
  return serve(listener, (url) =>
    verifyPact({ target: { baseUrl: url, account }, statesUrl: `${url}/states`, pactFiles: [pact] }),
  );
}

const parametersOf = ({ calls }: Provider) => calls.map(({ searchParams }) => Object.fromEntries(searchParams));

const SCENARIOS = [
  'missing-group',
  'identifier-malformed',
  'sdkappid-unknown',
  'usersig-empty',
  'usersig-malformed',
  'usersig-other-key',
  'usersig-expired',
  'not-administrator',
  'plan-too-low',
];

describe('the credentials of a verification with Pact', () => {
  // It sends the UserSig back in every answer.
  const provider = simpleProvider({ answer: `{"ActionStatus":"FAIL","ErrorCode":"${ACCOUNT.usersig}"}` });
  const pact = smallPact(SCENARIOS, afterAll);
  let found: PactVerification;
  let sent: Record<string, string>[];

  beforeAll(async () => {
    found = await verifyAt(provider, pact);
    sent = parametersOf(provider);
  });

  it('are those of our account in place of the placeholders', () => {
    const ours = { ...ACCOUNT, sdkappid: String(ACCOUNT.sdkappid), random: '99999999', contenttype: 'json' };
    expect(sent.filter(({ usersig }) => usersig === ACCOUNT.usersig)).toEqual(
      expect.arrayContaining([ours, { ...ours, sdkappid: '4294967295' }, { ...ours, identifier: 'a'.repeat(64) }]),
    );
    expect(JSON.stringify(sent)).not.toContain('placeholder');
  });

  it('stay wrong where the scenario is about them', () => {
    const wrong = sent.map(({ usersig }) => usersig).filter((usersig) => usersig !== ACCOUNT.usersig);
    expect(wrong).toEqual(expect.arrayContaining(['', 'not*a-UserSig_', expect.stringMatching(/^eJ.{100}/)]));
    expect(wrong).toHaveLength(3);
  });

  it('leave out, by name, the interactions that only the secret key could make', () => {
    expect(found.interactions).toBe(SCENARIOS.length - 2);
    const reason = "needs the app's secret key: give --secret-key-env";
    expect(found.notRun.map(({ scenario, because, reason }) => [scenario, because, reason]).sort()).toEqual([
      ['not-administrator', 'credential', reason],
      ['usersig-expired', 'credential', reason],
    ]);
  });

  it('show in no finding, though the provider sends them back', () => {
    expect(found.outcome).toBe('failed');
    expect(JSON.stringify(found)).toContain('***');
    expect(JSON.stringify(found)).not.toContain(ACCOUNT.usersig);
  });

  it('name the app that is called in states of the whole app', () => {
    const states = provider.states.filter(({ state }) => state === 'a plan without group counters');
    expect(states.map(({ action, params }) => [action, params])).toEqual([
      ['setup', { SDKAppID: ACCOUNT.sdkappid }],
      ['teardown', { SDKAppID: ACCOUNT.sdkappid }],
    ]);
  });

  it('are those that a state endpoint issues, where it does', async () => {
    const issued = { UserSig: 'eJw-issued*by-the-states_', SDKAppID: 1400000007, Identifier: 'issued' };
    const issuer = simpleProvider({ stateAnswer: JSON.stringify(issued) });
    expect(await verifyAt(issuer, smallPact(['missing-group']), {})).toMatchObject({ outcome: 'passed' });
    expect(parametersOf(issuer)).toMatchObject([
      { usersig: issued.UserSig, sdkappid: '1400000007', identifier: 'issued' },
    ]);
  });
});
