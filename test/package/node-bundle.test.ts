import { describe, expect, it } from 'vitest';
import { PROJECT } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { DUE_OF_BUNDLE, runBundle } from './node-bundle.ts';

const entries = { server: './mocks/server-kit.ts', contracts: './contracts/index.ts' };

describe('a bundle for Node', () => {
  // Both formats, from the packed package: `npm run test:long`.
  it('runs where nothing is installed', async () => {
    const ran = await runBundle({ entries, from: PROJECT, format: 'esm' }, temporaryFolder());
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual(DUE_OF_BUNDLE);
    expect(ran.warnings.filter((text) => !text.startsWith('"import.meta" is not available'))).toEqual([]);
  });
});
