/** What the files of a folder may import: folders and files of ours, and modules from outside. A trailing * is a prefix. */
export type LayerRule = { folder: string; ours: readonly string[]; outside: readonly string[] };

export const ANY_MODULE = ['*'];

/** What the folders of contracts build on: shapes of the wire, who calls, and what stays secret. */
export const GROUND = [
  'openapi/',
  'contracts/finding.ts',
  'contracts/scenarios/',
  'contracts/secrets/',
  'contracts/account/',
  'contracts/wire/',
];
