import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PactV4 } from '@pact-foundation/pact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addInteraction } from '../../../contracts/pact/add-interaction.ts';
import { interactionOf, PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import { KIT_PACTS, type KitPact } from '../../../contracts/pact/kit-pacts.ts';
import { PACT_PROVIDER } from '../../../contracts/pact/pact-options.ts';
import type { Scenario } from '../../../contracts/scenarios/all-scenarios.ts';
import { CAUSES } from '../../../openapi/index.ts';
import { consume } from './consumer.ts';

const COMMITTED = fileURLToPath(new URL('../../../contracts/pacts/', import.meta.url));

// Pact's writer merges into a file that is there already: only an empty folder shows what this run alone writes.
const fresh = mkdtempSync(join(tmpdir(), 'group-counter-pacts-'));
const conclusions = new Map<string, Awaited<ReturnType<typeof consume>>>();

beforeAll(async () => {
  vi.stubEnv('PACT_DO_NOT_TRACK', 'true');
  for (const pact of KIT_PACTS) await consumeAll(pact);
  if (process.env['GROUP_COUNTER_WRITE_PACTS'] !== '1') return;
  for (const { file } of KIT_PACTS) copyFileSync(join(fresh, file), join(COMMITTED, file));
});

async function consumeAll({ consumer, scenarios }: KitPact): Promise<void> {
  const pact = new PactV4({ consumer, provider: PACT_PROVIDER, dir: fresh, logLevel: 'error' });
  const interactions = scenarios().map(interactionOf);
  // All on one mock server: their bodies differ, so each request finds its own interaction.
  const last = interactions.map((interaction) => addInteraction(pact, interaction)).at(-1);
  await last?.executeTest(async ({ url }) => {
    for (const interaction of interactions) {
      conclusions.set(interaction.mark.scenario, await consume(url, interaction));
    }
  });
}

afterAll(() => {
  rmSync(fresh, { recursive: true });
  vi.unstubAllEnvs();
});

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

describe('the committed pacts', () => {
  const scenariosOf = (file: string) => {
    const { interactions } = JSON.parse(readFileSync(join(COMMITTED, file), 'utf8')) as {
      interactions: { comments: { 'group-counter-kit': { scenario: string } } }[];
    };
    return interactions.map(({ comments }) => comments['group-counter-kit'].scenario);
  };

  it('are the only ones of their folder, what consumers rely on first', () => {
    const files = readdirSync(COMMITTED).filter((name) => name.endsWith('.json'));
    expect(files).toEqual(KIT_PACTS.map(({ file }) => file));
    expect(files[0]).toBe('group-counter-kit-get_group_counter.json');
  });

  it.each(KIT_PACTS)('are what the consumer test writes, byte for byte: $file', ({ file }) => {
    const same = readFileSync(join(COMMITTED, file)).equals(readFileSync(join(fresh, file)));
    expect(same, `contracts/pacts/${file} is stale. Mend it with: npm run pacts`).toBe(true);
  });

  it('hold an interaction for each scenario, each in one of them, and at least forty', () => {
    const all = KIT_PACTS.flatMap(({ file }) => scenariosOf(file));
    expect(all.toSorted()).toEqual(PACT_SCENARIOS.map(({ id }) => id).toSorted());
    expect(all.length).toBeGreaterThanOrEqual(40);
  });
});
