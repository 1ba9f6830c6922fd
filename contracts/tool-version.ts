import { readFileSync } from 'node:fs';

/** Version of the package, read from its package.json, which lies one folder further up in the built package. */
export function toolVersion(): string {
  const path = import.meta.url.endsWith('.ts') ? '../package.json' : '../../package.json';
  const { version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string };
  return version;
}
