import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../contracts/report/formats.ts';
import { writeJson } from '../../contracts/wire/exact-json.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../mocks/server.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

const SECRET_KEY = 'marked-secret-key-5f0c2d7e';

/** A provider that writes down every UserSig it is sent. */
async function withProvider<Result>(
  options: ServerOptions,
  use: (server: RunningServer, usersigs: ReadonlySet<string>) => Promise<Result>,
): Promise<Result> {
  const usersigs = new Set<string>();
  const server = await startServer({
    secretKey: SECRET_KEY,
    ...options,
    alter: (reply, request) => {
      for (const [name, value] of request.query) if (name === 'usersig' && value.length > 20) usersigs.add(value);
      return options.alter ? options.alter(reply, request) : reply;
    },
  });
  try {
    return await use(server, usersigs);
  } finally {
    await server.close();
  }
}

/** Throws unless secrets were in use and none of them, nor the key, stands in the text. */
function expectNoSecret(text: string, usersigs: ReadonlySet<string>): void {
  expect(usersigs.size).toBeGreaterThan(0);
  expect(text.length).toBeGreaterThan(100);
  const forms = [SECRET_KEY, ...usersigs].flatMap((secret) => [secret, encodeURIComponent(secret)]);
  expect(forms.filter((form) => text.includes(form))).toEqual([]);
}

/** A provider that sends back what it was called with, and is wrong, so that all of it is reported. */
const TELLTALE: ServerOptions = {
  alter: (reply, { query }) => {
    const usersig = query.find(([name]) => name === 'usersig')?.[1] ?? '';
    const ErrorCode = `Cannot POST "/v4?usersig=${usersig}"`;
    const body = { ActionStatus: 'FAIL', ErrorCode, ErrorInfo: `key ${SECRET_KEY}`, usersig };
    return { ...reply, body: writeJson(body) };
  },
};

const COMMANDS = [
  ['verify', '--cases', '150'],
  ['check', '--layer', 'cause'],
  ['load', 'smoke', '--duration', '1'],
];

describe.each([
  ['the right provider', {}],
  ['a provider that sends secrets back', TELLTALE],
] as [string, ServerOptions][])('no secret is in what is said about %s', (_title, options) => {
  it.each(COMMANDS)('by %s', async (...command) => {
    await withProvider(options, async (server, usersigs) => {
      const folder = temporaryFolder();
      const output = FORMATS.flatMap((format) => ['--output', `${format}=${join(folder, format)}`]);
      const { stdout, stderr } = await cli(
        [...command, '--base-url', server.url, '--states-url', server.statesUrl, ...output],
        { env: { ...process.env, GROUP_COUNTER_SECRET_KEY: SECRET_KEY } },
      );
      const written = FORMATS.map((format) => readFileSync(join(folder, format), 'utf8'));
      expectNoSecret([stdout, stderr, ...written, JSON.stringify(server.journal())].join('\n'), usersigs);
    });
  });

  it('by the journal that the provider serves', async () => {
    await withProvider(options, async (server, usersigs) => {
      const env = { GROUP_COUNTER_SECRET_KEY: SECRET_KEY };
      await cli(['verify', '--base-url', server.url, '--states-url', server.statesUrl, '--layer', 'cause'], { env });
      const journal = await fetch(`${server.url}/__group-counter/journal`);
      expectNoSecret(await journal.text(), usersigs);
    });
  });
});
