import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { curlLine } from '../../../contracts/wire/curl.ts';
import type { WireRequest } from '../../../contracts/wire/wire-request.ts';
import { run } from '../../run-program.ts';
import { temporaryFolder } from '../../temporary.ts';

const folder = temporaryFolder({}, afterAll);
const ran = join(folder, 'ran');

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

/** Stands in for curl: says what it was given for the line that was pasted. */
const STUB = `#!/bin/sh
printf '%s\\0' "$@" > "$PASTED.arguments"
case " $* " in *' @- '*) cat > "$PASTED.body";; esac
`;

/** What curl was given by a line, and what came to it by standard input. */
type Given = { args: string[]; input?: string };

/** Pastes each line into a shell of its own, one after the other. */
async function paste(shell: string, lines: readonly string[]): Promise<Given[]> {
  const own = mkdtempSync(join(folder, 'shell-'));
  writeFileSync(join(own, 'curl'), STUB, { mode: 0o755 });
  const files = lines.map((line, at) => {
    const file = join(own, `${at}.line`);
    writeFileSync(file, `GROUP_COUNTER_USERSIG='s $(x)'\n${line}`);
    return file;
  });
  const each = `for line in "$@"; do PASTED="$line" ${shell} "$line"; done`;
  await run(shell, ['-c', each, shell, ...files], { env: { PATH: `${own}:${process.env['PATH']}` } });
  return files.map((file) => {
    const args = readFileSync(`${file}.arguments`, 'utf8').split('\0').slice(0, -1);
    return { args, ...(existsSync(`${file}.body`) && { input: readFileSync(`${file}.body`, 'utf8') }) };
  });
}

describe.each(['sh', 'bash'])('pasted into %s, a line runs nothing and hands curl the very request', (shell) => {
  afterEach(() => expect(existsSync(ran)).toBe(false));

  it('with any text in its method, its address and its headers', async () => {
    const urls = HOSTILE.map((text) => `http://h/${text}?q=${text}&usersig=x&random=${text}`);
    const lines = HOSTILE.map((text, at) =>
      curlLine({ ...BASE, method: text, url: urls[at] ?? '', headers: { 'content-type': text, [`b${text}`]: 'c' } }),
    );
    const due = HOSTILE.map((text, at) => [
      ...['-sS', '-X', text, '-H', `content-type: ${text}`, '-H', `b${text}: c`, '--data-binary', '{}'],
      new URL(urls[at] ?? '').href.replace(/#.*/, '').replace('=x', '=s $(x)'),
    ]);
    expect((await paste(shell, lines)).map(({ args }) => args)).toEqual(due);
  });

  it('with any body', async () => {
    const given = await paste(
      shell,
      HOSTILE.map((body) => curlLine({ ...BASE, body })),
    );
    const flags = HOSTILE.map((body) => (body.startsWith('@') ? '--data-raw' : '--data-binary'));
    expect(given.map(({ args }) => args[5])).toEqual(flags);
    expect(given.map(({ args, input }) => (args[6] === '@-' ? input : args[6]))).toEqual(HOSTILE);
  });

  it('with a credential of any name', async () => {
    const lines = HOSTILE.map((credential) => curlLine({ ...BASE, credential: credential as 'expired' }));
    expect((await paste(shell, lines)).map(({ args }) => args.length)).toEqual(HOSTILE.map(() => 8));
  });
});

it('has curl add no content type where other headers are sent without one', async () => {
  const [given] = await paste('sh', [curlLine({ ...BASE, headers: { 'accept-encoding': 'gzip' } })]);
  expect(given?.args).toEqual(expect.arrayContaining(['accept-encoding: gzip', 'content-type:']));
});

it('takes the UserSig from the shell wherever one stands', async () => {
  const [given] = await paste('sh', [curlLine({ ...BASE, url: 'http://h/p?usersig=one&usersig=other' })]);
  expect(given?.args.at(-1)).toBe('http://h/p?usersig=s $(x)&usersig=s $(x)');
});
