import { describe, expect, it } from 'vitest';
import { LIMIT_MEANINGS, type Limits, MOCK_LIMITS } from '../../mocks/limits.ts';
import { pageText } from './pages.ts';

const HEADING = '## Limits';

/** The rows of the table below this heading, up to the next heading. */
function rowsBelow(heading: string): string[] {
  const [, section = ''] = pageText('mocks/SERVER.md').split(`\n${heading}\n`);
  return (section.split(/\n#{1,3} /)[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
}

describe('the page on the mock as a server', () => {
  it('has the limits of the mock as they are', () => {
    const names = Object.keys(MOCK_LIMITS) as (keyof Limits)[];
    expect(rowsBelow(HEADING)).toEqual(
      names.map((name) => `| \`${name}\` | ${MOCK_LIMITS[name]} | ${LIMIT_MEANINGS[name]} |`),
    );
  });
});
