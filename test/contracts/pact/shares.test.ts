import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import { shippedPacts } from '../../../contracts/pact/verifier/pact-file.ts';
import { roundsOf } from '../../../contracts/pact/verifier/shares.ts';
import { type ServerOptions, startServer } from '../../../mocks/server.ts';
import { sharedVerifier } from './shared-verifier.ts';

const verifyPact = sharedVerifier();

type Recorded = { description: string; providerStates?: { name: string; params: { GroupId?: string } }[] };

const texts = shippedPacts().map((path) => readFileSync(path, 'utf8'));
const interactionsOf = (pact: string) => (JSON.parse(pact) as { interactions: Recorded[] }).interactions;
const groupsOf = (pact: string) =>
  new Set(interactionsOf(pact).flatMap((one) => (one.providerStates ?? []).map(({ params }) => params.GroupId)));

describe('the shipped pacts', () => {
  it('are one where nothing is verified at once', () => {
    const [[whole = '', ...parts] = [], ...rounds] = roundsOf(texts, 1);
    expect([parts, rounds]).toEqual([[], []]);
    expect(interactionsOf(whole)).toEqual(texts.flatMap(interactionsOf));
  });

  it('are verified in four parts at once at most, and what has a state of the whole app after them, by itself', () => {
    const [together = [], alone = [], ...more] = roundsOf(texts, 13);
    expect([together.length, alone.length, more.length]).toEqual([4, 1, 0]);
    const names = (pact: string) => interactionsOf(pact).map(({ description }) => description);
    expect([...together, ...alone].flatMap(names).toSorted()).toEqual(texts.flatMap(names).toSorted());
    const ofApp = /^a plan without group counters$|^an exhausted call limit$/;
    const isOfApp = ({ providerStates = [] }: Recorded) => providerStates.some(({ name }) => ofApp.test(name));
    expect(together.flatMap(interactionsOf).filter(isOfApp)).toEqual([]);
    expect(alone.flatMap(interactionsOf).filter((one) => !isOfApp(one))).toEqual([]);
    expect(alone.flatMap(interactionsOf).length).toBeGreaterThan(1);
  });

  it('have no group in two of the parts that are verified at once', () => {
    const [together = []] = roundsOf(texts, 4);
    const groups = together.map(groupsOf).map((own) => [...own].filter((one) => one !== undefined));
    expect(new Set(groups.flat()).size).toBe(groups.flat().length);
  });
});

describe('a verification in parts', () => {
  /** What comes of it, and how many calls were under way at most: of several at once, none is answered before there were two. */
  const verifyAt = async (atOnce: number, options: ServerOptions = {}) => {
    let [underWay, most] = [0, 0];
    const { promise: meeting, resolve: meet } = Promise.withResolvers<void>();
    const alter: ServerOptions['alter'] = async (reply, request) => {
      most = Math.max(most, ++underWay);
      if (underWay > 1) meet();
      await (atOnce > 1 ? meeting : new Promise(setImmediate));
      underWay -= 1;
      return options.alter?.(reply, request) ?? reply;
    };
    const { url: baseUrl, statesUrl, account, close } = await startServer({ ...options, alter });
    try {
      const found = await verifyPact({ target: { baseUrl, account }, statesUrl, atOnce });
      const said = JSON.stringify(found).replaceAll(baseUrl, 'BASE');
      return { most, found: JSON.parse(said.replaceAll(/usersig=[^&"']*/g, '')) as typeof found };
    } finally {
      await close();
    }
  };

  it('passes the right provider in every interaction, with calls at once', async () => {
    const { most, found } = await verifyAt(4);
    expect(most).toBeGreaterThan(1);
    expect(found).toEqual({ outcome: 'passed', findings: [], interactions: PACT_SCENARIOS.length, notRun: [] });
  });

  it('finds the same wrong as one in a piece, in the same order', async () => {
    const alter: ServerOptions['alter'] = (reply) => ({
      ...reply,
      body: String(reply.body).replace(/"ErrorCode":100\d\d/, '"ErrorCode":1'),
    });
    const [whole, parts] = [await verifyAt(1, { alter }), await verifyAt(4, { alter })];
    expect(whole).toMatchObject({ most: 1, found: { outcome: 'failed', interactions: PACT_SCENARIOS.length } });
    expect(whole.found.findings.length).toBeGreaterThan(3);
    expect(parts.found).toEqual(whole.found);
  });
});
