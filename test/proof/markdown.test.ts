import { expect, it } from 'vitest';
import { CLAIMS, mutantEvidence, PROVIDERS } from './made-up.ts';
import { renderMutants, renderProof } from './markdown/document.ts';
import { code, table } from './markdown/table.ts';

it('is the same for the same evidence, in whatever order it came', () => {
  expect(renderProof(PROVIDERS.toReversed(), CLAIMS)).toBe(renderProof(PROVIDERS, CLAIMS));
});

it('shows which layers catch a defect, and names a layer that catches nothing alone', () => {
  const text = renderProof(PROVIDERS, CLAIMS);
  expect(text).toContain('| `misshapen` is misshapen | ● |  |');
  expect(text).toContain('| `wrong` is wrong | ● | ● |');
  expect(text).toContain('Nothing is caught by cause alone.');
  expect(text).toContain('- the proof holds');
});

it('says so where the proof does not hold', () => {
  expect(renderMutants(mutantEvidence({ mutants: [] }), [])).toContain('**the proof does not hold**, for 1 reasons');
});

it('keeps bars and backticks of code in their cell', () => {
  expect(table(['text', '#count'], [[code('a | `b`'), 1]])).toBe(
    '| text | count |\n|---|---:|\n| `` a \\| `b` `` | 1 |',
  );
});
