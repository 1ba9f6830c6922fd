import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../contracts/report/formats.ts';
import { inAllForms, leaksIn } from '../contracts/secrets/forms.ts';
import { serve } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';
import { GIVEN, ISSUED, PLACES, type Place, SECRET_KEY, telltale } from './telltale.ts';

/** Stands in for k6: breaks, and says in the end all that it knows. */
const BROKEN_K6 = `#!/bin/sh
if [ "$1" = version ]; then echo 'k6 v1.3.0'; exit 0; fi
env > "$(dirname "$0")/env"
printf '%s\\n' "panic: $(cat "$(dirname "$0")/told") $(env | grep USERSIG) $(printenv GROUP_COUNTER_USERSIG | tr a-z A-Z)" >&2
exit 107
`;

const GITHUB_FILES = ['summary.md', 'outputs'] as const;

/** Runs a command against such a provider, in every format at once; returns all that came out of it, and all secrets. */
async function runAt(place: Place, argv: readonly string[], env: Record<string, string>) {
  const secrets = new Set(Object.values(env));
  const told = inAllForms([...secrets]).join('; ');
  const folder = temporaryFolder({ k6: BROKEN_K6, told, 'summary.md': '', outputs: '' });
  chmodSync(join(folder, 'k6'), 0o755);
  const output = FORMATS.flatMap((format) => ['--output', `${format}=${join(folder, format)}`]);
  const named = ['--sdkappid', '1400000000', '--identifier', 'administrator'];
  return serve(telltale(place, secrets), async (url) => {
    const target = ['--base-url', url, ...(place.absent ? [] : ['--states-url', `${url}/states`])];
    const { stdout, stderr } = await cli([...argv, ...target, ...named, ...output, '--format', 'github'], {
      env: {
        PATH: process.env['PATH'],
        GROUP_COUNTER_K6: join(folder, 'k6'),
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
        GITHUB_OUTPUT: join(folder, 'outputs'),
        ...env,
      },
    });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const said: Record<string, string> = {
      stdout,
      stderr,
      ...Object.fromEntries([...FORMATS, ...GITHUB_FILES].map((name) => [name, read(name)])),
    };
    const ofK6 = () => read('env').match(/(?<=USERSIG=).+/g) ?? [];
    return { said, ofK6, secrets: [...secrets].slice(0, 3).concat([...secrets].slice(-2)) };
  });
}

type Ran = { said: Record<string, string>; secrets: readonly string[] };

function expectSecrecy({ said, secrets }: Ran, told = true): void {
  const leaks = Object.entries(said).flatMap(([where, text]) =>
    leaksIn(text, secrets).map((what) => `${where}: ${what}`),
  );
  expect(leaks).toEqual([]);
  expect(Object.values(said).some((text) => text.includes(ISSUED))).toBe(false);
  // Else nothing that holds a secret was quoted at all.
  expect(Object.values(said).some((text) => text.includes('***'))).toBe(told);
  for (const format of FORMATS) expect(said[format]?.length).toBeGreaterThan(100);
}

/** Checks whose calls are answered, among them those whose UserSigs are made for a call: each of the others is one more of these. */
const SOME = ['*counter*', 'usersig-*', 'fresh-*', 'body-*', '*schema', 'status-*', 'content-*'].flatMap((pattern) => [
  '--only',
  pattern,
]);

const WITH_KEY = { GROUP_COUNTER_SECRET_KEY: SECRET_KEY };
const WITH_BOTH = { ...WITH_KEY, GROUP_COUNTER_USERSIG: GIVEN };

/** Tests that no command says a secret that comes back in these places. */
export function saysNoSecret(places: readonly string[]): void {
  describe.each(places)('no secret that comes back in %s', (name) => {
    const place = PLACES[name] ?? {};
    it.each([
      ['verify', '--layer', 'cause', '--layer', 'schema'],
      ['check', '--layer', 'schema', '--layer', 'relation', ...SOME],
    ])('is in what %s says', async (...argv) => {
      expectSecrecy(await runAt(place, argv, WITH_BOTH), !place.unquoted);
    });
  });

  const LOADS = [
    ['load', 'smoke', '--duration', '1'],
    ['check', '--layer', 'limit'],
  ];

  describe.each(LOADS)('%s %s %s', (...argv) => {
    const ofStates = Object.entries(PLACES).filter(([name, { states }]) => states && places.includes(name));
    it.each(ofStates)('says nothing of secrets that come back in %s', async (_name, place) => {
      expectSecrecy(await runAt(place, argv, WITH_BOTH));
    });

    it.each([
      ['with a key', WITH_KEY],
      ['with a UserSig', { GROUP_COUNTER_USERSIG: GIVEN }],
    ])('says nothing of secrets that k6 brings up as it breaks, %s', async (_with, env) => {
      const ran = await runAt({ absent: true }, argv, env);
      expect(ran.said['stdout']).toContain('k6 ended with code 107');
      expectSecrecy({ ...ran, secrets: [...ran.secrets, ...ran.ofK6()] });
    });
  });
}
