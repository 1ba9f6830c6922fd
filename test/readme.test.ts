import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../cli/exit-codes.ts';
import { STATE_NAMES } from '../contracts/scenarios/states.ts';
import { VERIFY_CHECKS } from '../contracts/verify/verify-checks.ts';
import manifest from '../package.json' with { type: 'json' };
import { CLIENT_DEFECTS, LEGAL_CLIENTS } from './mutants/clients/index.ts';
import { PAGES, pageText } from './readme/pages.ts';

const readme = pageText('README.md');

it('the page on providers names every provider state', () => {
  const page = pageText('contracts/README.md');
  expect(STATE_NAMES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

describe('the README', () => {
  it('names every exit code', () => {
    expect(Object.values(EXIT).filter((code) => !readme.includes(`| ${code} |`))).toEqual([]);
  });

  it('counts the checks of its example as they are', () => {
    const sample = /```console\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    for (const layer of ['schema', 'cause', 'relation', 'metamorphic', 'fuzz', 'pact']) {
      const line = sample.split('\n').find((candidate) => candidate.trim().startsWith(`${layer} `)) ?? '';
      const count = [...line.matchAll(/(\d+) (?:passed|failed|not run)/g)].reduce(
        (sum, match) => sum + Number(match[1]),
        0,
      );
      expect(count, layer).toBe(VERIFY_CHECKS.filter((check) => check.layer === layer).length);
    }
    expect(sample).toContain(` of ${VERIFY_CHECKS.length} checks ran`);
  });

  it('says what the proofs came to', () => {
    const proof = readFileSync(new URL('proof/PROOF.md', import.meta.url), 'utf8');
    const [, caught, defects] = /defects caught: (\d+) of (\d+)/.exec(proof) ?? [];
    const [, alarms, right] = /false alarms: (\d+) at (\d+) right/.exec(proof) ?? [];
    expect(readme).toContain(`${caught} of ${defects} defects are caught`);
    expect(readme).toContain(`${alarms} false alarms at ${right} right providers`);
    // A proof from before there were clients in it says nothing of them: then these are what it has to come to.
    const all = CLIENT_DEFECTS.length;
    const ofClients = /clients caught: (\d+) of (\d+), with (\d+) false alarms at (\d+) legal/.exec(proof);
    const [, found = all, clients = all, flagged = 0, legal = LEGAL_CLIENTS.length] = ofClients ?? [];
    expect(readme).toContain(
      `${found} of ${clients} defective clients, ${flagged} false alarms at ${legal} legal ones`,
    );
    const mutants = readFileSync(new URL('proof/MUTANTS.md', import.meta.url), 'utf8');
    const [, ofMutants] = /mechanical mutants: \d+ of (\d+)/.exec(mutants) ?? [];
    expect(readme).toContain(`${ofMutants} mechanical mutants`);
    const load = readFileSync(new URL('proof/LOAD.md', import.meta.url), 'utf8');
    const [, ofLimiters] = /defective limiters: (\d+ of \d+) caught, 10 times out of 10/.exec(load) ?? [];
    const [, ofRight] = /right limiters: (\d+ of \d+) pass, 10 times out of 10/.exec(load) ?? [];
    expect(readme).toContain(`${ofLimiters} defective limiters are caught and ${ofRight} right ones pass`);
  });

  it.each(PAGES)('and its page %s name only npm scripts that exist', (page) => {
    const named = [...pageText(page).matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map((match) => match[1] ?? '');
    if (page === 'README.md') expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});
