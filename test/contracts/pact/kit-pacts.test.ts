import { globSync, readFileSync } from 'node:fs';
import * as comparing from '@pactflow/openapi-pact-comparator';
import { describe, expect, it } from 'vitest';
import { KIT_PACTS } from '../../../contracts/pact/kit-pacts.ts';
import { shippedPacts } from '../../../contracts/pact/verifier/pact-file.ts';
import { ROOT } from '../../../openapi/generate.ts';

type Said = { message: string; mockDetails?: { interactionDescription: string } };

/** Its types cannot be found under Node's own rules for modules. */
const { Comparator } = comparing as unknown as {
  Comparator: new (options: { oas: unknown }) => { compare(pact: unknown): AsyncIterable<Said> };
};

type Recorded = { request: { body: { content: unknown } }; providerStates?: unknown[] };

const pacts = shippedPacts().map((path) => JSON.parse(readFileSync(path, 'utf8')) as { interactions: Recorded[] });

/** What the comparator has to say of a pact, beside a document of ours. */
async function compared(pact: unknown, oas: unknown): Promise<string[]> {
  const said: string[] = [];
  for await (const { message, mockDetails } of new Comparator({ oas }).compare(pact))
    said.push(`${mockDetails?.interactionDescription}: ${message}`);
  return said;
}

const strict = () => JSON.parse(readFileSync(new URL('openapi/generated/openapi.json', ROOT), 'utf8')) as unknown;

describe('the pact of a well-behaved consumer', () => {
  const editions = globSync('openapi/generated/openapi*.json', { cwd: ROOT });

  it.each(editions)('is one that a comparator has nothing to say of, with %s', async (edition) => {
    const document = JSON.parse(readFileSync(new URL(edition, ROOT), 'utf8')) as unknown;
    expect(await compared(pacts[0], document)).toEqual([]);
  });

  it('is held to the whole document by it: what breaks that is named', async () => {
    const changed = structuredClone(pacts[0]);
    const [first] = changed?.interactions ?? [];
    if (first) first.request.body.content = { GroupId: 7 };
    expect(await compared(changed, strict())).toEqual([expect.stringContaining('must be string')]);
  });
});

describe('the pact of illegal requests', () => {
  it('holds those that the comparator calls illegal, and calls without a UserSig', async () => {
    const found = await compared(pacts[1], strict());
    const titles = KIT_PACTS[1]?.scenarios().map(({ title }) => title) ?? [];
    const without = titles.filter((title) => !found.some((one) => one.startsWith(`${title}: `)));
    expect(without).toEqual([
      'A call with an empty UserSig is refused.',
      'A call whose UserSig cannot be decoded is refused.',
    ]);
  });
});

it('every interaction has a state, without which a verifier may learn of no values', () => {
  const interactions = pacts.flatMap((pact) => pact.interactions);
  expect(interactions.filter(({ providerStates = [] }) => providerStates.length === 0)).toEqual([]);
  expect(interactions.length).toBeGreaterThan(40);
});
