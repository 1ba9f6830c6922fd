import { expect, it } from 'vitest';
import { makeCredentials } from '../../../contracts/account/make-credentials.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { curlLine } from '../../../contracts/wire/curl.ts';
import { wireRequest } from '../../../contracts/wire/wire-request.ts';
import { run } from '../../run-program.ts';

const ACCOUNT = { sdkappid: 1400000000, identifier: 'administrator', secretKey: 'a key that is no key' };

function lineOf(id: string): { line: string; usersig: string | undefined } {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`Failed to find the scenario "${id}".`);
  const credentials = makeCredentials(ACCOUNT, scenario.call.credential ?? 'valid');
  return {
    line: curlLine(wireRequest('http://127.0.0.1:4010', scenario.call, credentials, 1)),
    usersig: credentials.usersig,
  };
}

it('shows a call with the UserSig as a variable', () => {
  expect(lineOf('chosen-counters').line).toBe(
    `curl -sS -X POST -H 'content-type: application/json' --data-binary '{"GroupId":"kit-chosen-counters","GroupCounterKeys":["like","unlike"]}' ` +
      `'http://127.0.0.1:4010/v4/group_open_http_svc/get_group_counter?sdkappid=1400000000&identifier=administrator&usersig='"$GROUP_COUNTER_USERSIG"'&random=1&contenttype=json'`,
  );
});

it.each(SCENARIOS.map(({ id }) => id))('never shows a UserSig that was signed: %s', (id) => {
  const { line, usersig } = lineOf(id);
  if (usersig && usersig.length > 20) expect(line).not.toContain(encodeURIComponent(usersig));
  expect(line).toMatch(/curl -sS -X (POST|PUT|GET) /);
});

it.each([
  ['body-not-utf8', "printf '\\173"],
  ['body-too-large', 'head -c 2000000 /dev/zero'],
  ['content-type-absent', "-H 'content-type:'"],
  ['usersig-expired', '# with a UserSig that expired three days ago'],
])('repeats what is special about %s', (id, part) => {
  expect(lineOf(id).line).toContain(part);
});

it.each([
  ['quotes and white space', `{\n\t"GroupId": "it's \\ here"\r}`],
  ['a control character', '{"GroupId":"\u0001\u007f"}'],
  ['a leading @', '@file'],
  ['many letters', 'a'.repeat(2000)],
  ['characters of several bytes', '{"GroupId":"点赞"}'],
])('is a line that a shell reads as the very body: %s', async (_title, body) => {
  const line = curlLine({ method: 'POST', url: 'http://127.0.0.1:1/', headers: {}, body });
  const echo = 'curl() { if [ "$7" = "@-" ]; then cat; else printf %s "$7"; fi; }';
  const { stdout } = await run('bash', ['-c', `${echo}; ${line}`]);
  expect(stdout).toBe(body);
});
