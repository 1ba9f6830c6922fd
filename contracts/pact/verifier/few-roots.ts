import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Variables that name almost no root certificates; `remove` deletes the folder in which they lie. */
export type FewRoots = { env: Readonly<Record<string, string>>; remove: () => void };

/**
 * Pact's native part reads all root certificates of the machine for every call that it makes, which takes half of its time,
 * though it speaks plain HTTP to our relays only. It needs one to read; an empty file makes it fail.
 */
export function fewRoots(): FewRoots {
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-roots-'));
  const file = join(folder, 'roots.pem');
  const none = join(folder, 'none');
  // Loaded with Pact's verifier and not before: it takes Node a while.
  const { rootCertificates } = process.getBuiltinModule('node:tls');
  mkdirSync(none);
  writeFileSync(file, rootCertificates[0] ?? '');
  return {
    env: { SSL_CERT_FILE: file, SSL_CERT_DIR: none },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
