import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { curlLine } from '../../../contracts/wire/curl.ts';
import type { WireRequest } from '../../../contracts/wire/wire-request.ts';
import { run } from '../../run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'curl-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [stub, seen, sent, ran] = ['curl', 'arguments', 'body', 'ran'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
];
writeFileSync(stub, `#!/bin/sh\nprintf '%s\\0' "$@" > '${seen}'\ncase " $* " in *' @- '*) cat > '${sent}';; esac\n`, {
  mode: 0o755,
});

const HOSTILE = [
  `$(touch ${ran})`,
  `\`touch ${ran}\``,
  `'; touch ${ran}; '`,
  `"; touch ${ran}; "`,
  `'$(touch ${ran})'`,
  `\\'; touch ${ran} #`,
  `!!\n touch ${ran}\n`,
  `& touch ${ran} &`,
  `-o${ran}`,
  `@${ran}`,
];
const BASE: WireRequest = {
  method: 'POST',
  url: 'http://h/p?usersig=x&random=1',
  headers: { 'content-type': 'b' },
  body: '{}',
};

async function paste(shell: string, line: string): Promise<string[]> {
  rmSync(seen, { force: true });
  await run(shell, ['-c', `PATH='${folder}':$PATH; GROUP_COUNTER_USERSIG='s $(x)'\n${line}`]);
  expect(existsSync(ran)).toBe(false);
  return readFileSync(seen, 'utf8').split('\0').slice(0, -1);
}

describe.each(['sh', 'bash'])('pasted into %s, a line runs nothing and hands curl the very request', (shell) => {
  it.each(HOSTILE)('with %j', async (text) => {
    const url = `http://h/${text}?q=${text}&usersig=x&random=${text}`;
    const line = curlLine({ ...BASE, method: text, url, headers: { 'content-type': text, [`b${text}`]: 'c' } });
    expect(await paste(shell, line)).toEqual([
      '-sS',
      '-X',
      text,
      '-H',
      `content-type: ${text}`,
      '-H',
      `b${text}: c`,
      '--data-binary',
      '{}',
      new URL(url).href.replace(/#.*/, '').replace('=x', '=s $(x)'),
    ]);
  });

  it.each(HOSTILE)('with the body %j', async (body) => {
    const [flag, data] = (await paste(shell, curlLine({ ...BASE, body }))).slice(5, 7);
    expect(flag).toBe(body.startsWith('@') ? '--data-raw' : '--data-binary');
    expect(data === '@-' ? readFileSync(sent, 'utf8') : data).toBe(body);
  });

  it.each(HOSTILE)('with a credential called %j', async (credential) => {
    const line = curlLine({ ...BASE, credential: credential as 'expired' });
    expect(await paste(shell, line)).toHaveLength(8);
  });
});

it('has curl add no content type where other headers are sent without one', async () => {
  const line = curlLine({ ...BASE, headers: { 'accept-encoding': 'gzip' } });
  expect(await paste('sh', line)).toEqual(expect.arrayContaining(['accept-encoding: gzip', 'content-type:']));
});

it('takes the UserSig from the shell wherever one stands', async () => {
  const line = curlLine({ ...BASE, url: 'http://h/p?usersig=one&usersig=other' });
  expect((await paste('sh', line)).at(-1)).toBe('http://h/p?usersig=s $(x)&usersig=s $(x)');
});
