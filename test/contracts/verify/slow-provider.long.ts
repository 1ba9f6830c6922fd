import { describe, expect, it } from 'vitest';
import { type VerifyOptions, verify } from '../../../contracts/verify/verify.ts';
import { type ServerOptions, startServer } from '../../../mocks/server.ts';
import { OK } from '../../mutants/defect.ts';
import { body, keysOf } from '../../mutants/envelope.ts';
import { DEFECTS } from '../../mutants/providers/index.ts';

/** A clock by which every call takes so long at least, though the machine does not wait for it. */
function clockAt(callMs: number) {
  let nowMs = Date.now();
  return {
    now: () => {
      nowMs += callMs;
      return nowMs;
    },
    sleep: async () => {},
  };
}

/** Verifies the mock as one of which every call takes so long, and counts the calls that were under way at once. */
async function verifyAt(callMs: number, provider: ServerOptions = {}, options: Partial<VerifyOptions> = {}) {
  const server = await startServer({ callsPerSecond: 'unlimited', ...provider });
  const { url: baseUrl, statesUrl, account } = server;
  try {
    const layers = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz'] as const;
    const given = { baseUrl, statesUrl, account, layers, cases: 150, clock: clockAt(callMs), maxDurationMs: 1e9 };
    const { checks, observations } = await verify({ ...given, ...options });
    // The mock stands at another port each time, and takes another time.
    const said = JSON.stringify({ checks, observations }, (name, value) => (name === 'durationMs' ? undefined : value));
    return JSON.parse(said.replaceAll(baseUrl, 'BASE')) as {
      checks: { id: string; outcome: string; reason?: string; findings: { actual: unknown }[] }[];
      observations: unknown[];
    };
  } finally {
    await server.close();
  }
}

const outcomes = ({ checks }: Awaited<ReturnType<typeof verifyAt>>) => new Set(checks.map(({ outcome }) => outcome));

describe('a provider that is slow', () => {
  it('is found right, with the very report of one that is fast', async () => {
    const [fast, slow] = [await verifyAt(0), await verifyAt(9)];
    expect(outcomes(fast)).toEqual(new Set(['passed']));
    expect(slow).toEqual(fast);
  });

  it('is found wrong in the same places, whichever call is answered first', async () => {
    const alter = body((right, asked) => (keysOf(asked).length === 2 ? OK : right));
    const [fast, slow] = [await verifyAt(0, { alter }), await verifyAt(9, { alter })];
    expect(outcomes(fast)).toContain('failed');
    expect(slow).toEqual(fast);
  });

  it('is caught by what follows its last call, whatever else is played', async () => {
    const defect = DEFECTS.find(({ id }) => id === 'order-decides');
    const provider = typeof defect?.provider === 'function' ? await defect.provider() : undefined;
    if (provider === undefined) throw new Error('Failed to find the provider with a memory.');
    const { url: baseUrl, statesUrl, account, close } = provider;
    try {
      const { checks } = await verify({ baseUrl, statesUrl, account, layers: ['metamorphic'], clock: clockAt(9) });
      expect(checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toContain('permuted-keys');
    } finally {
      await close();
    }
  });

  it('is called many times at once, but alone where calls come in turn or the whole app is in a state', async () => {
    let underWay = 0;
    const most = new Map<string, number>();
    const alter: ServerOptions['alter'] = async (reply, request) => {
      const group =
        /kit-(?:keys-in-turn|no-trace|turn-o|plan-too-low|limit-exceeded)/.exec(String(request.body))?.[0] ?? 'others';
      underWay += 1;
      most.set(group, Math.max(underWay, most.get(group) ?? 0));
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return reply;
    };
    await verifyAt(9, { alter }, { layers: ['cause', 'relation'], runName: '' });
    const { others = 0, ...alone } = Object.fromEntries(most);
    expect(others).toBeGreaterThan(1);
    expect(alone).toEqual({
      'kit-keys-in-turn': 1,
      'kit-no-trace': 1,
      'kit-turn-o': 1,
      'kit-plan-too-low': 1,
      'kit-limit-exceeded': 1,
    });
  });

  it('is observed to be where its answers take more than 3 s, by the slowest', async () => {
    const { checks } = await verifyAt(3001, {}, { layers: ['schema'], selected: (id) => id === 'answers-within-3-s' });
    expect(checks).toMatchObject([{ outcome: 'observed', findings: [{ code: 'response.late' }] }]);
  });

  it('is asked no more once the run has taken as long as it may, and what is left could not run', async () => {
    const { checks } = await verifyAt(500, {}, { maxDurationMs: 20_000 });
    const late = checks.filter(({ reason }) => reason?.includes('the run has taken 20 s, the most it may'));
    expect(late.length).toBeGreaterThan(50);
    expect(new Set(late.map(({ outcome }) => outcome))).toEqual(new Set(['couldNotRun']));
    expect(outcomes({ checks, observations: [] })).toEqual(new Set(['passed', 'couldNotRun']));
  });
});
