import { describe, expect, it } from 'vitest';
import { type VerifyLayer, verify } from '../../../contracts/verify/verify.ts';
import { startServer } from '../../../mocks/server.ts';
import { optionsIn, SETTINGS } from '../../legal/independent/settings.ts';

const { config } = optionsIn('config', 'http://127.0.0.1:1');
const OF_CALLS: readonly (readonly VerifyLayer[])[] = [['schema', 'cause', 'relation'], ['metamorphic'], ['fuzz']];

/** How many calls were announced, and how many came, in a setting. */
async function announcedAndSent(setting: string, layers: readonly VerifyLayer[]): Promise<[number, number]> {
  const { url: baseUrl, statesUrl, account, journal, close } = await startServer({ callsPerSecond: 'unlimited' });
  let announced = 0;
  const progress = (text: string) => {
    announced = Number(/^Sending about (\d+) calls/.exec(text)?.[1] ?? announced);
  };
  const known = setting === 'config' && config ? { config } : {};
  try {
    if (setting === 'config') await makeGroups(statesUrl);
    await verify({ baseUrl, account, layers, progress, ...(setting === 'states' && { statesUrl }), ...known });
    return [announced, journal().totals.arrivals];
  } finally {
    await close();
  }
}

async function makeGroups(statesUrl: string): Promise<void> {
  for (const { state, ...params } of config?.groups ?? []) {
    const body = JSON.stringify({ state, params, action: 'setup' });
    await fetch(statesUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
}

describe('the calls that are announced', () => {
  const settings = SETTINGS.filter((setting) => setting !== 'usersig');
  it.each(settings.flatMap((setting) => OF_CALLS.map((layers) => ({ setting, layers }))))(
    'are those that are sent, within 5 % or two: $setting, $layers',
    async ({ setting, layers }) => {
      const [announced, sent] = await announcedAndSent(setting, layers);
      expect(sent).toBeGreaterThan(10);
      expect(Math.abs(announced - sent)).toBeLessThanOrEqual(Math.max(2, 0.05 * sent));
    },
  );
});
