import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect } from 'vitest';
import { PROJECT, type Ran, runNode } from '../run-program.ts';

export type BundleFormat = 'esm' | 'cjs';

/** How the entries are named by whoever makes the bundle. */
export type BundleEntries = Readonly<Record<'server' | 'contracts', string>>;

const ADAPTER = join(PROJECT, 'contracts/check-client/examples/adapter.ts');

/** A program of a user: a mock answers a client and passes checks, and a client passes one; Pact cannot run in a bundle. */
const program = ({ server, contracts }: BundleEntries): string => `
import { clientMocks, startServer } from '${server}';
import { checkClient, createClient, signUserSig, verify } from '${contracts}';

const told = ({ id, outcome, reason = '' }) => [id, outcome, reason];

async function main() {
  const { url: baseUrl, statesUrl, account, close } = await startServer();
  const { sdkappid, secretKey, identifier } = account;
  const usersig = signUserSig(sdkappid, secretKey, identifier);
  const answer = await createClient({ baseUrl, sdkappid, identifier, usersig }).getGroupCounter({ GroupId: 'gck.ok' });
  const wanted = ['missing-group', 'repeated-call', 'pact-interactions'];
  const provider = await verify({ baseUrl, statesUrl, account, selected: (id) => wanted.includes(id) });
  await close();
  const adapter = [process.execPath, ${JSON.stringify(ADAPTER)}];
  const client = await checkClient({ adapter, mocks: clientMocks, selected: (id) => id === 'conclude-ok' });
  console.log(JSON.stringify({ answer, checks: [...provider.checks, ...client.checks].map(told) }));
}
void main();
`;

/** What mocks/SERVER.md has who bundles as ES modules put before it. */
const [, BANNER = ''] = /--banner:js="(.*)"/.exec(readFileSync(join(PROJECT, 'mocks/SERVER.md'), 'utf8')) ?? [];

/** What the program of a bundle told, and what esbuild had to say. */
export type BundleRun = Ran & { warnings: string[] };

/** Bundles the program with what `from` sees, as one who ships a single file does, and runs it in `folder`, where nothing is installed. */
export async function runBundle(
  { entries, from, format }: { entries: BundleEntries; from: string; format: BundleFormat },
  folder: string,
): Promise<BundleRun> {
  const outfile = join(folder, `bundle.${format === 'esm' ? 'mjs' : 'cjs'}`);
  const { warnings } = await build({
    stdin: { contents: program(entries), resolveDir: from },
    bundle: true,
    platform: 'node',
    format,
    ...(format === 'esm' && { banner: { js: BANNER } }),
    outfile,
    logLevel: 'silent',
  });
  const ran = await runNode([outfile], { cwd: folder });
  return { ...ran, warnings: warnings.map(({ text }) => text) };
}

/** What the program must have printed: that all of it works but what needs a program of its own. */
export const DUE_OF_BUNDLE = {
  answer: expect.arrayContaining([{ Key: 'like', Value: 5 }]),
  checks: [
    ['missing-group', 'passed', ''],
    ['repeated-call', 'passed', ''],
    ['pact-interactions', 'couldNotRun', expect.stringContaining('--external:group-counter-kit')],
    ['conclude-ok', 'passed', ''],
  ],
};
