import { expect, it } from 'vitest';
import { CLAIMS, client, EVIDENCE, mutantEvidence } from './made-up.ts';
import { renderMutants, renderProof } from './markdown/document.ts';
import { code, table } from './markdown/table.ts';

const REVERSED = { providers: EVIDENCE.providers.toReversed(), clients: EVIDENCE.clients.toReversed() };

it('is the same for the same evidence, in whatever order it came', () => {
  expect(renderProof(REVERSED, CLAIMS)).toBe(renderProof(EVIDENCE, CLAIMS));
});

it('shows which layers catch a defect, and names a layer that catches nothing alone', () => {
  const text = renderProof(EVIDENCE, CLAIMS);
  expect(text).toContain('| `misshapen` is misshapen | ● |  |');
  expect(text).toContain('| `wrong` is wrong | ● | ● |');
  expect(text).toContain('Nothing is caught by cause alone.');
  expect(text).toContain('- the proof holds');
});

it('says so where the proof does not hold', () => {
  expect(renderMutants(mutantEvidence({ mutants: [] }), [])).toContain('**the proof does not hold**, for 1 reasons');
  const [control, legal] = EVIDENCE.clients;
  const clients = [control, legal].flatMap((one) => one ?? []);
  expect(renderProof({ ...EVIDENCE, clients }, CLAIMS)).toContain('**the proof does not hold**, for 2 reasons');
});

it('keeps bars and backticks of code in their cell', () => {
  expect(table(['text', '#count'], [[code('a | `b`'), 1]])).toBe(
    '| text | count |\n|---|---:|\n| `` a \\| `b` `` | 1 |',
  );
});

it('shows by which checks and layers clients are caught, what is told of legal ones, and what none of them shows', () => {
  const text = renderProof(EVIDENCE, CLAIMS);
  expect(text).toContain('- defective clients caught: 1 of 1, with 0 false alarms at 1 legal clients');
  expect(text).toContain('| `client-path` | another path | driven | ● | ● |  |  |');
  expect(text).toContain('Flagged: none.');
  expect(text).toContain('| another order | it may | driven | `client-order` |');
  expect(text).toContain('No client shows `client-order`. Made up.');
  const [, legal, ...others] = EVIDENCE.clients;
  const flagged = others.concat(legal ? [{ ...legal, checks: client('client-path').checks }] : []);
  expect(renderProof({ ...EVIDENCE, clients: flagged }, CLAIMS)).toContain('Flagged: another order.');
});
