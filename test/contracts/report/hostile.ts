import fc from 'fast-check';
import type { Finding } from '../../../contracts/finding.ts';
import type { Report } from '../../../contracts/report/report.ts';
import { check, reportOf } from './checks.ts';

/** Pieces by which a provider might try to break out of a report. */
const PIECES = [
  '\n::error title=x::y',
  '::stop-commands::z',
  ' ::add-mask::a',
  '##[error]b',
  '\r\n',
  '\u001b[2J',
  '\u0000',
  '\u009b31m',
  '\u2028',
  '\u202e',
  '\ud800',
  '\ufffe',
  ']]>',
  '</failure><testcase>',
  '<script>',
  '&amp;',
  '"',
  "'",
  '|',
  '`',
  '```',
  '\n# heading',
  '\n- item',
  '**bold**',
  '[a](http://b)',
  '%0A',
  ':',
  ',',
  'word ',
  '点赞',
  '👍',
];

/** Any character. The library's own unit of all characters holds each of them, and takes a second and more to make. */
const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** Texts that a provider might send. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: character, maxLength: 5 })), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

/** A report of every outcome in which everything a provider has a say in is this text. */
export function reportSaying(text: string): Report {
  const findings: Finding[] = [
    { code: 'response.schema', path: `/${text}`, expected: [text, 5n], actual: { [text]: text }, message: text },
  ];
  const counterexample = { request: text, seed: 1, path: '0' };
  return reportOf(
    [
      check('one', 'failed', { findings, reason: text, curl: `curl '${text}'`, counterexample }),
      check('two', 'failed', { findings, level: 'should' }),
      check('three', 'waived', { findings, reason: text }),
      check('four', 'observed', { findings, level: 'should' }),
      check('five', 'observed', { level: 'unknown', findings }),
      check('six', 'errored', { reason: text }),
      check('seven', 'couldNotRun', { reason: text }),
      check('eight', 'notApplicable', { reason: text }),
      check('nine', 'passed'),
    ],
    { observations: [{ unknown: 'missing-key', seen: text, samples: 1 }], subject: { name: text }, troubles: [text] },
  );
}

/** How many runs each property gets; always the same ones. */
export const RUNS = { numRuns: 300, seed: 20_260_101 } as const;
