import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCredentials } from '../../contracts/account/make-credentials.ts';
import { type Spoil, spoilt } from '../../contracts/account/spoilt.ts';
import { createSender } from '../../contracts/provider/send-request.ts';
import { renderReport } from '../../contracts/report/render.ts';
import type { Report } from '../../contracts/report/report.ts';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import type { Credential } from '../../contracts/scenarios/scenario.ts';
import { repeating } from '../../contracts/wire/curl.ts';
import { wireRequest } from '../../contracts/wire/wire-request.ts';
import { startServer } from '../../mocks/server.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect } from '../mutants/start.ts';
import { PROJECT, run } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

const KEY = 'marked-key-5f0c2d7e0b3a';
const ENV = {
  GROUP_COUNTER_SDKAPPID: '1400000000',
  GROUP_COUNTER_IDENTIFIER: 'administrator',
  GROUP_COUNTER_SECRET_KEY: KEY,
};
const program = `#!/bin/sh\nexec '${process.execPath}' '${PROJECT}cli/group-counter.js' "$@"\n`;
const folder = temporaryFolder({ 'group-counter': program }, afterAll);
chmodSync(join(folder, 'group-counter'), 0o755);

/** What a shell prints in which a user has done what the README says, and pastes these lines. */
async function pasted(lines: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const given = { ...ENV, ...env, PATH: `${folder}:${process.env['PATH']}` };
  const before = 'export GROUP_COUNTER_USERSIG=$(group-counter usersig)';
  return (await run('sh', ['-c', [before, ...lines].join('\n')], { env: given })).stdout;
}

const codesIn = (text: string) => [...text.matchAll(/"ErrorCode":(\d+)/g)].map(([, code]) => Number(code));

describe('what a failing check prints sets its states up again, and repeats its call', () => {
  it.each([
    ['beyond-int64', 'int64-values', /"highest".*9223372036854775807|9223372036854775808/],
    ['beyond-int64', 'many-reads', /"ActionStatus":"OK"/],
    ['beyond-int64', 'fuzz-legal-requests', /"ActionStatus":"OK"/],
    ['usersig-expired-as-malformed', 'usersig-expired', /"ErrorCode":70003/],
  ])('with the defect %s of the check %s', { timeout: 60_000 }, async (id, check, answer) => {
    const { url, statesUrl, account, close } = await startDefect(
      DEFECTS.find((one) => one.id === id) ?? { provider: {} },
    );
    const env = { ...ENV, GROUP_COUNTER_SECRET_KEY: account.secretKey, GROUP_COUNTER_STATES_URL: statesUrl };
    const options = ['--base-url', url, '--only', check, '--format', 'json'];
    const report = JSON.parse((await cli(['verify', ...options], { env })).stdout) as Report;
    const { setup = '', sign = '', curl = '' } = report.checks.find((one) => one.id === check) ?? {};
    const lines = [setup, sign, curl].filter((line) => line !== '');
    for (const format of ['text', 'markdown', 'junit', 'github'] as const) {
      const text = renderReport(report, format)
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replaceAll('%25', '%');
      for (const line of lines) expect(text, format).toContain(line);
    }
    const said = await pasted([`${setup} > /dev/null`, ...lines.slice(1)], env);
    await close();
    expect(setup).toContain('"$GROUP_COUNTER_STATES_URL"');
    expect(said).toMatch(answer);
  });
});

const KINDS: Credential[] = [
  'reencoded',
  'not-object',
  'unsigned',
  'altered',
  'signed-by-half',
  'expired',
  'nearly-expired',
  'other-key',
  'other-user',
  'other-app',
  'not-administrator',
];

it('a call with any UserSig is answered alike when it is pasted, and the usual one is still there', async () => {
  const { url, close } = await startServer({ secretKey: KEY });
  const sender = createSender();
  const account = { sdkappid: 1400000000, identifier: 'administrator', secretKey: KEY };
  const requests = [...KINDS, 'valid' as const].map((credential) =>
    wireRequest(url, ask('gck.ok', undefined, { credential }), makeCredentials(account, credential), 1),
  );
  const sent = [];
  for (const request of requests) sent.push((await sender.send(request)).response?.body ?? '');
  const lines = requests.map(repeating).flatMap(({ sign, curl }) => [...(sign ? [sign] : []), curl]);
  const said = await pasted(lines);
  await close();
  sender.close();
  expect(codesIn(said)).toEqual(codesIn(sent.join('\n')));
  expect(new Set(codesIn(said)).size).toBeGreaterThan(5);
  expect(lines.join('\n')).not.toMatch(/eJ[A-Za-z0-9*_-]{20}/);
  expect(lines.at(-1)).toContain('"$GROUP_COUNTER_USERSIG"');
}, 100_000);

const SPOILS: Spoil[] = [
  { at: 7 },
  { at: 0, drop: 11 },
  { at: 9, drop: 1 },
  { at: 9, drop: 1, put: '*' },
  'lower',
  'upper',
  'turned',
];

it('the text of a right UserSig is spoilt by a shell as it was for the call', async () => {
  const usersig = 'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwimZxQWJyYnFqQA*-_';
  const request = wireRequest('http://127.0.0.1:1', ask('g'), { sdkappid: 1, identifier: 'a', usersig }, 1);
  const lines = SPOILS.map((spoil) => repeating({ ...request, credential: 'altered', spoil }));
  expect(lines.every(({ curl }) => curl.includes(`usersig='"$GROUP_COUNTER_ODD_USERSIG"`))).toBe(true);
  const script = lines.map(({ sign }) => `${sign}; echo "$GROUP_COUNTER_ODD_USERSIG"`).join('\n');
  const { stdout } = await run('sh', ['-c', script], { env: { GROUP_COUNTER_USERSIG: usersig } });
  expect(stdout.split('\n').slice(0, -1)).toEqual(SPOILS.map((spoil) => spoilt(usersig, spoil)));
});
