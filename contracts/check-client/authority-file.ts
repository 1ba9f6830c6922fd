import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A certificate for the mock, and the file of the authority that vouches for it. */
export type AuthorityFile = { caFile: string; tls: { cert: string; key: string }; remove: () => void };

/** Makes an authority and writes it, without its key, into a folder of its own; it is removed at the latest when the process ends. */
export async function writeAuthority(now: number): Promise<AuthorityFile> {
  // The library is loaded by those alone who want HTTPS.
  const { makeThrowAwayAuthority } = await import('./throw-away-authority.ts');
  const { authority, ...tls } = makeThrowAwayAuthority(now);
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-'));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  const caFile = join(folder, 'authority.pem');
  writeFileSync(caFile, authority);
  return { caFile, tls, remove };
}
