import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../contracts/client.ts';
import { definePact, PACT_SCENARIOS, type PactCall } from '../../../contracts/pact/pact-kit.ts';
import { isPactInstalled } from '../../../contracts/pact/verifier/installed.ts';
import { temporaryFolder } from '../../temporary.ts';

vi.mock('../../../contracts/pact/verifier/installed.ts', { spy: true });

type Written = { consumer: { name: string }; interactions: { description: string; providerStates: object[] }[] };

/** The client of another team, all in one line. */
const ask = ({ baseUrl, sdkappid, identifier, usersig, random, request }: PactCall) =>
  fetch(
    `${baseUrl}/v4/group_open_http_svc/get_group_counter?${new URLSearchParams({ sdkappid: `${sdkappid}`, identifier, usersig, random: `${random}`, contenttype: 'json' })}`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) },
  ).then((response) => response.json() as Promise<{ ActionStatus: string; ErrorCode: number }>);

const define = (call: (call: PactCall) => unknown, scenarios = ['all-counters', 'missing-group']) =>
  definePact({ consumer: 'shop', dir: join(temporaryFolder(), 'of/its/own'), scenarios, call });

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Written;

/** What a test fails with, as the person who wrote the client reads it. */
async function failureOf(call: (call: PactCall) => unknown, scenario = 'all-counters'): Promise<string> {
  const { tests, file } = define(call, [scenario]);
  const failure = await tests[0]?.run().then(String, (error: Error) => error.message);
  expect(existsSync(file)).toBe(false);
  return failure ?? '';
}

describe('the pact of another client', () => {
  it('has the scenarios that were chosen, with our states and matchers', async () => {
    const { tests, file } = define(ask);
    for (const { run } of tests) await run();
    const { consumer, interactions } = read(file);
    expect(consumer.name).toBe('shop');
    expect(interactions.map(({ description }) => description).sort()).toEqual(
      PACT_SCENARIOS.filter(({ id }) => tests.some(({ scenario }) => scenario === id))
        .map(({ title }) => title)
        .sort(),
    );
    expect(JSON.stringify(interactions)).toMatch(/"expression":"\$\{UserSig\}"/);
    expect(JSON.stringify(interactions)).toContain('a group with counters');
  });

  it('is written once all have passed, without what stood there before', async () => {
    const { tests, file } = define(ask);
    await tests[0]?.run();
    expect(existsSync(file)).toBe(false);
    await tests[1]?.run();
    expect(read(file).interactions).toHaveLength(2);
    writeFileSync(file, JSON.stringify({ ...read(file), interactions: [] }));
    await Promise.all(tests.map(({ run }) => run()));
    expect(read(file).interactions).toHaveLength(2);
  });

  it('gives what the client made of each answer, and what it was answered', async () => {
    const { tests } = define((call) => createClient({ ...call, random: () => 1 }).getGroupCounter(call.request));
    const [all, missing] = await Promise.all(tests.map(({ run }) => run()));
    expect(all).toEqual({ returned: tests[0]?.expected.outcome === 'counters' && tests[0].expected.counters });
    expect(missing).toMatchObject({ thrown: { code: 10010 } });
    expect(tests[1]?.expected).toEqual({ outcome: 'refused', code: 10010 });
  });

  it('is, unless told otherwise, of what every client can send', async () => {
    const { tests, file } = definePact({ consumer: 'shop', dir: temporaryFolder(), call: ask });
    expect(tests.length).toBeGreaterThan(30);
    expect(tests.map(({ scenario }) => scenario)).not.toContain('keys-string');
    expect(tests.map(({ run }) => run.length)).toEqual(tests.map(() => 0));
    expect(file).toMatch(/shop-get_group_counter\.json$/);
  });
});

describe('a client that does not fit', () => {
  it('is told that it sent nothing', async () => {
    expect(await failureOf(() => [])).toMatch(
      /^Failed to play the scenario all-counters: the client sent no request\./,
    );
  });

  it('is told what is wrong with its request, and what it threw then', async () => {
    const said = await failureOf(async (call) => {
      await ask({ ...call, usersig: 'a-secret-of-their-own', request: { GroupId: 'another' } });
      await fetch(`${call.baseUrl}/elsewhere?usersig=a-secret-of-their-own`);
      throw new Error('no counters came');
    });
    expect(said).toMatch(/^Failed to play the scenario all-counters: the client sent another request/);
    expect(said).toContain('another');
    expect(said).toContain('The client threw: Error: no counters came');
    expect(said).toContain('/elsewhere');
    expect(said).not.toContain('a-secret-of-their-own');
  });

  it('is told of a parameter that is missing, and what is due', async () => {
    const said = await failureOf((call) => ask({ ...call, identifier: '' }));
    expect(said).toContain("Expected '' to match");
    expect(said).toMatch(
      /Due is: POST .*&identifier=administrator&usersig=.* and the body \{"GroupId":"kit-all-counters"\}/,
    );
  });

  it('is told that it threw for counters, and may throw for a refusal', async () => {
    const throwing = async (call: PactCall) => {
      await ask(call);
      throw new Error('cannot read this');
    };
    expect(await failureOf(throwing)).toMatch(/although it was answered with counters: Error: cannot read this/);
    await expect(define(throwing, ['missing-group']).tests[0]?.run()).resolves.toHaveProperty('thrown');
  });
});

describe('a pact is not defined', () => {
  it.each([
    [['mising-group'], 'no scenario is called "mising-group". Did you mean "missing-group"?'],
    [['missing-key'], 'the scenario "missing-key" has no interaction, as several answers are legal'],
    [[], 'the list of scenarios is empty'],
  ])('of the scenarios %j', (scenarios, said) => {
    expect(() => define(ask, scenarios)).toThrow(said);
  });

  it('where Pact is not installed: the first test says how to install it', async () => {
    vi.mocked(isPactInstalled).mockReturnValueOnce(false);
    expect(await failureOf(ask)).toContain('npm install --save-dev @pact-foundation/pact');
  });
});
