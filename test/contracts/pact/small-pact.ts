import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePact } from '../../../contracts/pact/verifier/open-pact.ts';
import { shippedPacts } from '../../../contracts/pact/verifier/pact-file.ts';
import { temporaryFolder } from '../../temporary.ts';

type Pact = { interactions: { description: string; comments: { 'group-counter-kit': { scenario: string } } }[] };

/**
 * The pacts that we ship in one, reduced to the interactions of these scenarios: quick to verify. Path of its file, which is gone
 * when the test is over; with `afterAll`, when all are.
 */
export function smallPact(scenarios: readonly string[], whenOver?: Parameters<typeof temporaryFolder>[1]): string {
  const pacts = shippedPacts().map((path) => parsePact(readFileSync(path, 'utf8')) as Pact);
  const [pact] = pacts;
  const all = pacts.flatMap(({ interactions }) => interactions);
  const interactions = all.filter(({ comments }) => scenarios.includes(comments['group-counter-kit'].scenario));
  if (interactions.length !== scenarios.length) throw new Error(`Failed to find all of ${scenarios} in the pact.`);
  return join(temporaryFolder({ 'pact.json': JSON.stringify({ ...pact, interactions }) }, whenOver), 'pact.json');
}
