import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../contracts/report/check-result.ts';
import { renderMarkdown } from '../../../contracts/report/markdown.ts';
import { check, reportOf } from './checks.ts';
import { hostileText, RUNS, reportSaying } from './hostile.ts';

const report = reportOf(
  [
    check('status-200', 'passed', { layer: 'schema' }),
    check('missing-group', 'failed', {
      findings: [
        {
          code: 'response.error-code.unexpected',
          path: '/ErrorCode',
          expected: [10010],
          actual: 'a|b`<c>',
          message: 'It is *a*.',
        },
      ],
      curl: 'curl -sS url',
    }),
    check('expired', 'couldNotRun', { reason: 'needs the secret key' }),
  ],
  {
    observations: [{ unknown: 'missing-key', seen: 'omitted', samples: 2 }],
    waivers: [{ check: 'a', state: 'unused' }],
  },
);

/** How many bars end cells in a row. */
const bars = (row: string) => row.replace(/\\./g, '').split('|').length - 1;

/** Lines without what stands in fences. */
const outsideFences = (text: string) => text.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');

describe('the report as Markdown', () => {
  it('reads like this', () => {
    expect(renderMarkdown(report)).toMatchInlineSnapshot(`
      "## incompatible: 2 of 3 checks ran: 1 passed, 1 failed, 1 not run

      \`verify\` of \`http://127.0.0.1:4010\`, contract 1.0.0, seed 7, 1.2 s, group-counter-kit 0.1.0

      | layer | passed | failed | not run |
      | --- | ---: | ---: | ---: |
      | schema | 1 |  |  |
      | cause |  | 1 | 1 |

      ### Failed

      #### \`missing-group\` (cause)

      It holds: missing-group. Source: \\[page\\]

      - \`response.error-code.unexpected\` at \`/ErrorCode\`: It is \\*a\\*.
        - expected: \`[10010]\`
        - actual: <code>&#34;a&#124;b&#96;&#60;c&#62;&#34;</code>

      \`\`\`sh
      curl -sS url
      \`\`\`

      ### Waivers

      | check | state |
      | --- | --- |
      | \`a\` | unused |

      ### Did not run

      - Not run: needs the secret key: \`expired\`

      ### Left open by the API, seen here

      | unknown | seen | times |
      | --- | --- | ---: |
      | \`missing-key\` | omitted | 2 |
      "
    `);
  });

  it('begins with the verdict', () => {
    expect(renderMarkdown(report)).toMatch(/^## incompatible: 2 of 3 checks ran: 1 passed, 1 failed, 1 not run\n/);
  });

  it('names the options that would accept what was not run', () => {
    const open = reportOf([check('one', 'passed'), check('two', 'couldNotRun'), check('three', 'couldNotRun')]);
    expect(renderMarkdown(open)).toContain('```\n--allow-not-run two --allow-not-run three\n```');
  });

  it('says what kept a run from a verdict', () => {
    expect(renderMarkdown(reportOf([], { troubles: ['nothing listens'] }))).toContain(
      '### No verdict\n\n- nothing listens\n',
    );
  });

  it('counts every outcome of a layer', () => {
    const rows = renderMarkdown(reportOf(OUTCOMES.map((outcome) => check(outcome, outcome)))).split('\n');
    expect(rows).toContain('| layer | passed | failed | waived | observed | not applicable | not run | errored |');
    expect(rows).toContain('| cause | 1 | 1 | 1 | 1 | 1 | 1 | 1 |');
  });
});

describe('whatever a provider says, the Markdown', () => {
  const skeleton = (text: string) => text.split('\n').map((line) => /^(#+ |\| |- {2}?|`{3,})?/.exec(line)?.[0]);
  const plain = renderMarkdown(reportSaying('plain'));

  it('has the same lines, headings, items, rows and fences', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const lines = skeleton(renderMarkdown(reportSaying(`x${said}`))).map((mark) => mark?.replace(/`{3,}/, '```'));
        expect(lines).toEqual(skeleton(plain));
      }),
      RUNS,
    );
  });

  it('has rows of as many cells as their head', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const rows = (text: string) =>
          text
            .split('\n')
            .filter((line) => line.startsWith('| '))
            .map(bars);
        expect(rows(renderMarkdown(reportSaying(said)))).toEqual(rows(plain));
      }),
      RUNS,
    );
  });

  it('holds no HTML but its own outside code', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const text = outsideFences(renderMarkdown(reportSaying(said))).replace(/`[^`\n]*`/g, '');
        expect(text.replace(/<\/?code>/g, '')).not.toMatch(/[<>]/);
      }),
      RUNS,
    );
  });
});
