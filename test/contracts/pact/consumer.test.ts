import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PactV4 } from '@pact-foundation/pact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addInteraction } from '../../../contracts/pact/add-interaction.ts';
import { interactionOf, PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import type { Scenario } from '../../../contracts/scenarios/all-scenarios.ts';
import { CAUSES } from '../../../openapi/index.ts';
import { consume } from './consumer.ts';

const COMMITTED = fileURLToPath(new URL('../../../contracts/pacts/', import.meta.url));
const FILE = 'group-counter-kit-get_group_counter.json';

// Pact's writer merges into a file that is there already: only an empty folder shows what this run alone writes.
const fresh = mkdtempSync(join(tmpdir(), 'group-counter-pacts-'));
const conclusions = new Map<string, Awaited<ReturnType<typeof consume>>>();

beforeAll(async () => {
  process.env['PACT_DO_NOT_TRACK'] = 'true';
  const pact = new PactV4({
    consumer: 'group-counter-kit',
    provider: 'get_group_counter',
    dir: fresh,
    logLevel: 'error',
  });
  const interactions = PACT_SCENARIOS.map(interactionOf);
  // All on one mock server: their bodies differ, so each request finds its own interaction.
  const last = interactions.map((interaction) => addInteraction(pact, interaction)).at(-1);
  await last?.executeTest(async ({ url }) => {
    for (const interaction of interactions) {
      conclusions.set(interaction.mark.scenario, await consume(url, interaction));
    }
  });
  if (process.env['GROUP_COUNTER_WRITE_PACTS'] === '1') copyFileSync(join(fresh, FILE), join(COMMITTED, FILE));
});

afterAll(() => rmSync(fresh, { recursive: true }));

describe('the client', () => {
  it.each(PACT_SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'concludes from %s what the scenario says',
    (id, { expect: expected }: Scenario) => {
      const conclusion = conclusions.get(id);
      if (expected.outcome === 'counters') {
        const due = expected.counters.map(({ Key, Value }) => [Key, BigInt(Value ?? Number.NaN)]);
        const counters = conclusion && 'returned' in conclusion ? conclusion.returned : undefined;
        expect(counters?.map(({ Key, Value }) => [Key, BigInt(Value)])).toEqual(due);
      } else {
        const [code] = expected.outcome === 'refused' ? CAUSES[expected.cause].codes : [];
        expect(conclusion).toMatchObject({ thrown: { name: 'GroupCounterRefusal', code } });
      }
    },
  );
});

describe('the committed pact', () => {
  it('is the only file of its folder', () => {
    expect(readdirSync(COMMITTED)).toEqual([FILE]);
  });

  it('is what the consumer test writes, byte for byte', () => {
    const same = readFileSync(join(COMMITTED, FILE)).equals(readFileSync(join(fresh, FILE)));
    expect(same, `contracts/pacts/${FILE} is stale. Mend it with: npm run pacts`).toBe(true);
  });

  it('holds an interaction for each scenario, and at least forty', () => {
    const { interactions } = JSON.parse(readFileSync(join(COMMITTED, FILE), 'utf8')) as { interactions: unknown[] };
    expect(interactions).toHaveLength(PACT_SCENARIOS.length);
    expect(interactions.length).toBeGreaterThanOrEqual(40);
  });
});
