import { join } from 'node:path';
import { type BuildResult, build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../run-program.ts';

/** Bundles a source for browsers as an application's build would; what is `external` stays an import. */
function bundle(entry: string, external: string[] = []): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    entryPoints: [join(PROJECT, entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    external,
    logLevel: 'silent',
  });
}

describe('a bundle for browsers', () => {
  it.each([
    { entry: 'openapi/index.ts' },
    { entry: 'mocks/fixtures/index.ts' },
    { entry: 'mocks/handlers.ts' },
    { entry: 'mocks/handlers.ts', external: ['msw', 'msw/*'] },
  ])('can be made of $entry, with nothing of Node in it (left out: $external)', async ({ entry, external = [] }) => {
    const { metafile, outputFiles, warnings } = await bundle(entry, external);
    expect(warnings).toEqual([]);
    const inputs = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(inputs.filter((path) => !path.startsWith('msw'))).toEqual([]);
    expect(outputFiles[0]?.text).not.toMatch(/\bfrom ?["']node:|require\(["'](node:|fs|crypto)/);
  });

  it('cannot be made of what needs Node', async () => {
    await expect(bundle('mocks/user-sig/check-user-sig.ts')).rejects.toThrow(/Could not resolve "node:crypto"/);
  });
});
