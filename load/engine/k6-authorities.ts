import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The file of authorities that k6 is told to trust, where there is one; `remove` once k6 has ended. */
export type K6Authorities = { file?: string; remove: () => void };

/**
 * What Node is told to trust besides (NODE_EXTRA_CA_CERTS) is k6's too, by the variable that Go reads. That holds one file:
 * where it names another already, both are written into one. A file that cannot be read is passed over, as Node does.
 */
export function k6Authorities(system: Readonly<Record<string, string | undefined>>): K6Authorities {
  const files = [...new Set([system['SSL_CERT_FILE'], system['NODE_EXTRA_CA_CERTS']])].filter((file) => file);
  const [only, another] = files;
  if (only === undefined || another === undefined) return { ...(only && { file: only }), remove: () => {} };
  const texts = files.map((file) => readIfThere(file ?? ''));
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-authorities-'));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  // Whoever ends at once closes nothing.
  process.once('exit', remove);
  const file = join(folder, 'authorities.pem');
  writeFileSync(file, texts.join('\n'));
  return { file, remove };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
