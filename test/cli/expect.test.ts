import { describe, expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { cli } from './run.ts';

const LAYERS = ['--layer', 'relation', '--layer', 'cause', '--format', 'json'];
/** The checks in which what is pinned here shows. */
const SHOWING = ['missing-*', '*counter*', '*-order', 'compression', 'expect-*'].flatMap((one) => ['--only', one]);

/** Verifies the right mock, which leaves out keys that a group lacks and answers 10010 for one that is not there. */
async function pinned(...options: string[]) {
  const server = await startServer({ callsPerSecond: 'unlimited' });
  try {
    const env = { GROUP_COUNTER_SECRET_KEY: server.account.secretKey };
    const where = ['--base-url', server.url, '--states-url', server.statesUrl];
    const { code, stdout } = await cli(['verify', ...where, ...LAYERS, ...options], { env });
    const { checks } = JSON.parse(stdout) as { checks: { id: string; outcome: string; findings: object[] }[] };
    return { code, pins: checks.filter(({ id }) => id.startsWith('expect-')) };
  } finally {
    await server.close();
  }
}

describe('--expect', () => {
  it('passes where what was seen is what is pinned', async () => {
    const both = ['--expect', 'missing-key=omitted', '--expect', 'missing-group=10010'];
    const { code, pins } = await pinned(...SHOWING, ...both);
    expect(pins).toMatchObject([
      { id: 'expect-missing-key', outcome: 'passed' },
      { id: 'expect-missing-group', outcome: 'passed' },
    ]);
    expect(code).toBe(0);
  });

  it('fails where something else was seen, which is legal otherwise', async () => {
    const { code, pins } = await pinned(...SHOWING, '--expect', 'missing-key=zero');
    expect(pins).toMatchObject([
      {
        id: 'expect-missing-key',
        outcome: 'failed',
        findings: [{ code: 'expectation.unmet', expected: 'zero', actual: 'omitted' }],
      },
    ]);
    expect(code).toBe(1);
  });

  it('observes order and compression as well', async () => {
    const { pins } = await pinned(...SHOWING, '--expect', 'counter-order=stored', '--expect', 'compression=never');
    expect(pins.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
  });

  it('could not run where nothing showed it', async () => {
    const { code, pins } = await pinned(
      '--expect',
      'missing-key=omitted',
      '--only',
      'all-counters',
      '--only',
      'expect-*',
    );
    expect(pins).toMatchObject([{ outcome: 'couldNotRun' }]);
    expect(code).toBe(3);
  });

  it.each([
    ['missing-kee=zero', /nothing that is observed is called "missing-kee"\. Did you mean missing-key\?/],
    ['colour=red', /nothing that is observed is called "colour"\. Use one of [^?]*missing-key[^?]*\.$/m],
    ['missing-key=none', /missing-key cannot be "none"\. Use one of omitted, zero, refused/],
    ['missing-key', /"missing-key" is not UNKNOWN=VALUE/],
    ['limit-window=fixed', /nothing that is observed is called "limit-window"/],
  ])('refuses %s', async (value, message) => {
    const { code, stderr } = await cli(['verify', '--base-url', 'http://127.0.0.1:1', '--expect', value]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('refuses two pins of one unknown', async () => {
    const both = ['--expect', 'missing-key=zero', '--expect', 'missing-key=omitted'];
    const { code, stderr } = await cli(['verify', '--base-url', 'http://127.0.0.1:1', ...both]);
    expect(stderr).toMatch(/missing-key is pinned to both zero and omitted/);
    expect(code).toBe(2);
  });
});
