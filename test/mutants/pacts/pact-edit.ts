import type { FindingCode } from '../../../contracts/finding.ts';

/** Any part of a pact. */
// biome-ignore lint/suspicious/noExplicitAny: an edit goes to whatever place it is about, and fails where it is not there.
export type PactPart = any;

/** The one interaction of a pact, by its parts. */
export type PactParts = { pact: PactPart; interaction: PactPart; request: PactPart; response: PactPart };

/** A wrong pact: what makes it wrong, and the check and code that must tell it. */
export type PactEdit = { id: string; edit: (parts: PactParts) => void; check: string; code: FindingCode };

const QUERY = {
  sdkappid: ['88888888'],
  identifier: ['admin'],
  usersig: ['xxx'],
  random: ['99999999'],
  contenttype: ['json'],
};

/** A right pact of specification 3: one call for two counters. */
function rightPact(): PactPart {
  return {
    consumer: { name: 'consumer' },
    provider: { name: 'provider' },
    interactions: [
      {
        description: 'a call',
        providerStates: [
          {
            name: 'a group with counters',
            params: { GroupId: 'g-1', GroupCounter: [{ Key: 'like', Value: 5 }] },
          },
        ],
        request: {
          method: 'POST',
          path: '/v4/group_open_http_svc/get_group_counter',
          query: structuredClone(QUERY),
          headers: { 'Content-Type': 'application/json' },
          body: { GroupId: 'g-1', GroupCounterKeys: ['like'] },
        },
        response: {
          status: 200,
          headers: { 'Content-Type': 'application/json' },
          body: { ActionStatus: 'OK', ErrorCode: 0, GroupCounter: [{ Key: 'like', Value: 5 }] },
          matchingRules: { body: {} },
        },
      },
    ],
    metadata: { pactSpecification: { version: '3.0.0' } },
  };
}

/** The text of that pact after an edit; numbers that no double holds are written as bigint. */
export function pactAfter(edit: PactEdit['edit'] = () => {}): string {
  const pact = rightPact();
  const [interaction] = pact.interactions;
  edit({ pact, interaction, request: interaction.request, response: interaction.response });
  return JSON.stringify(pact, (_key, value) => (typeof value === 'bigint' ? JSON.rawJSON(String(value)) : value));
}
