import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../run-program.ts';

/** A proof that was written down: where, by which command, and the patterns of the files that it was made from. */
export type WrittenProof = { file: string; command: string; madeFrom: readonly string[] };

/** What both run: the kit, and the proof itself. */
const SHARED = ['openapi/**', 'contracts/**', 'mocks/**', 'test/proof/**', 'test/run-program.ts', 'package-lock.json'];

/** The proof by defective and right providers, and by clients. */
export const PROVIDERS_PROOF: WrittenProof = {
  file: 'test/proof/PROOF.md',
  command: 'npm run proof',
  madeFrom: [...SHARED, 'test/mutants/*', 'test/mutants/{build,clients,providers}/**', 'test/legal/**'],
};

/** The proof by mechanical mutants. */
export const MUTANTS_PROOF: WrittenProof = {
  file: 'test/proof/MUTANTS.md',
  command: 'npm run proof:mutants',
  madeFrom: [...SHARED, 'load/**', 'test/mutants/mechanical/**'],
};

/** The proof by limiters, in simulated time. */
export const LIMITERS_PROOF: WrittenProof = {
  file: 'test/proof/LOAD.md',
  command: 'npm run proof:load',
  madeFrom: [
    'openapi/generated/{constants.ts,validators.js}',
    'contracts/{report/limit.ts,wire/exact-json.ts,verify/stage/random.ts}',
    'contracts/oracles/{quote.ts,cause/wrong-code.ts}',
    'load/{judge,measure,k6}/**',
    'load/profiles.ts',
    'test/load/play-*.ts',
    'test/mutants/limits/**',
    'test/proof/{child,pool,point,settle,sources}.ts',
    'test/proof/markdown/table.ts',
    'test/proof/load/**',
    'test/run-program.ts',
  ],
};

/** What a proof does not run: its tests, long ones too, and texts for people, of which itself is one. */
const WITHOUT = ['**/*.test.ts', '**/*.long.ts', '**/*.md'];

/** The files that a proof is made from, by path from the project's folder. */
export function sourcesOf({ madeFrom }: WrittenProof, project = PROJECT): string[] {
  const found = globSync(madeFrom, { cwd: project, exclude: WITHOUT, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return [...new Set(files)].map((path) => path.slice(join(project, '/').length).replaceAll('\\', '/')).sort();
}

/** The same for the same sources, whoever has them: 16 digits. */
export function hashOf(proof: WrittenProof, project = PROJECT): string {
  const hash = createHash('sha256');
  for (const path of sourcesOf(proof, project)) {
    // A length before each, or the end of one could be the beginning of the next.
    const text = readFileSync(join(project, path));
    hash.update(`${path}\n${text.length}\n`).update(text);
  }
  return hash.digest('hex').slice(0, 16);
}

/** What a proof begins with. */
export function headingOf({ command }: WrittenProof, hash: string): string {
  return `<!-- Written by \`${command}\` from sources ${hash}. Do not edit. -->\n`;
}

/** A proof without what it says of its sources, which change without changing what it shows. */
export function contentOf(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

/** Why a proof that was written down is not of the sources as they are; undefined where it is. */
export function staleness(proof: WrittenProof, project = PROJECT): string | undefined {
  const { file, command } = proof;
  const written = /^<!-- .* from sources ([0-9a-f]{16})\. /.exec(readFileSync(join(project, file), 'utf8'))?.[1];
  if (written === undefined) throw new Error(`Failed to read the sources of ${file}: it names none. Run: ${command}`);
  if (written === hashOf(proof, project)) return undefined;
  return `${file} is of other sources than these. Renew it with: ${command}`;
}
