import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Makes one script without imports of the code that ajv compiled; what it exports are members of `compiled`. */
export async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    absWorkingDir: homeOfAjv(),
    bundle: true,
    write: false,
    // An IIFE with a name, so that the typed exports that follow are plain code and not a patch of esbuild's output.
    format: 'iife',
    globalName: 'compiled',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    legalComments: 'none',
    minifyWhitespace: false,
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * The folder whose node_modules really holds ajv. esbuild names each module in its output by the path from its working
 * directory: from there that is the same, wherever the command runs and wherever a linked node_modules leads.
 */
function homeOfAjv(): string {
  return join(createRequire(import.meta.url).resolve('ajv/package.json'), '../../..');
}
