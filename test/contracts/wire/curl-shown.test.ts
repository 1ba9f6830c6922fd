import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createSender } from '../../../contracts/provider/send-request.ts';
import { visible } from '../../../contracts/report/visible.ts';
import { curlLine } from '../../../contracts/wire/curl.ts';
import type { WireRequest } from '../../../contracts/wire/wire-request.ts';
import { run } from '../../run-program.ts';
import { serve } from '../../serve.ts';

/** Where nothing is, so that a name of a file in a request is none that is there. */
const folder = mkdtempSync(join(tmpdir(), 'curl-shown-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Arrived = { url: string | undefined; header: unknown; body: string };

/** What arrives of a request that we send, and of the real curl, whose line is pasted as a report shows it. */
async function sentAndPasted(
  part: Partial<WireRequest> & { path?: string },
): Promise<{ line: string; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  let line = '';
  const sender = createSender();
  await serve(
    async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      arrived.push({ url: request.url, header: request.headers['x-text'], body });
      response.end();
    },
    async (baseUrl) => {
      const { path = '/', ...rest } = part;
      const request = { method: 'POST', url: `${baseUrl}${path}`, headers: {}, body: '{}', ...rest };
      await sender.send(request);
      line = visible(curlLine(request));
      await run('sh', ['-c', line], { cwd: folder });
    },
  );
  sender.close();
  return { line, arrived };
}

async function expectTheSame(part: Parameters<typeof sentAndPasted>[0]): Promise<void> {
  const { line, arrived } = await sentAndPasted(part);
  expect(arrived).toHaveLength(2);
  expect(arrived[1]).toEqual(arrived[0]);
  expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  expect(line).not.toMatch(/(?:^|\s)::|##\[/);
}

const TEXTS = [
  ' ::error::no',
  '::set-output name=a::b',
  'a\n::error::no\n##[error]no',
  '##[command]no',
  '###[::',
  "' ::' ##['",
  ' :::',
  'a\u202eb\u2028c\ufeff',
  '\ud800',
  '\\u003a:',
];

describe('pasted as it is shown, a line is the very request, and no command to a runner or a terminal', () => {
  it.each(TEXTS)('with %j in its body', (text) => expectTheSame({ body: JSON.stringify({ GroupId: text }) + text }));

  it.each([...TEXTS, 'a\tb', '\u0001\u007f', '\u0085\u009b'])('with %j in its URL', (text) =>
    expectTheSame({ path: `/p${text}?q=${text}` }),
  );

  it.each(['', '@file', '@', ' ::error::no', '##[error]no'])('with the value %j of a header', (text) =>
    expectTheSame({ headers: { 'x-text': text } }),
  );
});
