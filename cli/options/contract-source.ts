import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { NoContract, type ReadContract, readContract } from '../../contracts/diff/contract.ts';
import { UsageError } from '../usage-error.ts';

/** Where the contract lies in the package. */
const IN_PACKAGE = 'openapi/get-group-counter.yaml';

/** More than the package unpacks to. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads a contract from where a user has it: an OpenAPI file, an unpacked or installed package, or a tarball of it as
 * `npm pack` writes it. Throws UsageError for anything else.
 */
export function readContractFrom(place: string): ReadContract {
  try {
    return readContract(place, textOf(place));
  } catch (error) {
    if (error instanceof NoContract) throw new UsageError(error.message);
    throw error;
  }
}

/** The contract of this package. */
export function ownContract(): ReadContract {
  const root = import.meta.url.endsWith('.ts') ? '../../' : '../../../';
  return readContract('this package', readFileSync(fileURLToPath(new URL(root + IN_PACKAGE, import.meta.url)), 'utf8'));
}

function textOf(place: string): string {
  const fail = (why: string): never => {
    throw new UsageError(
      `Failed to read ${place}: ${why}. Give an OpenAPI file, a folder with the package, or its .tgz (npm pack group-counter-kit@VERSION).`,
    );
  };
  try {
    if (statSync(place).isDirectory()) return readFileSync(join(place, IN_PACKAGE), 'utf8');
    const bytes = readFileSync(place);
    if (!/\.(tgz|tar\.gz)$/.test(place)) return bytes.toString('utf8');
    const files = parseTar(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }), {
      filter: ({ name }) => name === `package/${IN_PACKAGE}`,
    });
    return files[0]?.text ?? fail(`the tarball has no package/${IN_PACKAGE}`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fail((error as Error).message);
  }
}
