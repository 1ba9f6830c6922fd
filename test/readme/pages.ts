import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../run-program.ts';

/** The pages for users, by their paths in the project: the first leads to all others. */
export const PAGES = [
  'README.md',
  'contracts/README.md',
  'contracts/check-client/README.md',
  'contracts/pacts/BROKER.md',
  'load/README.md',
  'load/MACHINES.md',
  'openapi/README.md',
  'mocks/README.md',
  'mocks/SERVER.md',
  'test/bench/README.md',
] as const;

export type Page = (typeof PAGES)[number];

/** What a page says, as Markdown. */
export const pageText = (page: Page): string => readFileSync(join(PROJECT, page), 'utf8');
