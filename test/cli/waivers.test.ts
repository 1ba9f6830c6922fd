import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWaivers } from '../../cli/options/waivers-option.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { temporaryFolder } from '../temporary.ts';

const KNOWN = ['missing-group', 'all-counters'];
const FULL = {
  check: 'missing-group',
  finding: 'response.error-code.unexpected',
  reason: 'known',
  issue: 'BUG-7',
  until: '2030-12-31',
};
const { finding: _finding, issue: _issue, ...SHORT } = FULL;

function read(text: string): ReturnType<typeof readWaivers> {
  return readWaivers(join(temporaryFolder({ 'waivers.json': text }), 'waivers.json'), KNOWN);
}

/** A file with one waiver, changed. */
const one = (changes: object) => JSON.stringify([{ ...FULL, ...changes }]);

const WRONG: [title: string, text: string, says: RegExp][] = [
  ['no JSON', '[{]', /waivers\.json: it is not JSON \(.*\)\. Give an array of/],
  ['an empty file', '', /it is not JSON/],
  ['no array', '{"check": "missing-group"}', /it is no list of waivers\. Give an array of/],
  ['waivers that are no array', '{"waivers": {}}', /it is no list of waivers/],
  ['a member beside the waivers', '{"waivers": [], "version": 1}', /at \/version: no such member/],
  ['a waiver that is no object', '["missing-group"]', /at \/0: it is "missing-group"\. Give an object with check/],
  [
    'an unknown member',
    one({ expires: '2030-12-31' }),
    /at \/0: it has a member "expires"\. Allowed are check, finding, reason/,
  ],
  ['a misspelt member', one({ resaon: 'x' }), /Did you mean reason\?/],
  [
    'a member twice',
    '[{"check": "missing-group", "check": "all-counters"}]',
    /at \/0\/check: the member stands there twice/,
  ],
  ['no check', one({ check: undefined }), /at \/0\/check: it is absent\. .*the command `list`/],
  ['no reason', one({ reason: undefined }), /at \/0\/reason: it is absent\. Say why/],
  ['an empty reason', one({ reason: ' ' }), /at \/0\/reason: it is " "\. Say why/],
  ['no until', one({ until: undefined }), /at \/0\/until: it is absent\. .*YYYY-MM-DD/],
  ['until as a number', one({ until: 2030 }), /at \/0\/until: it is 2030\. Say until when/],
  ['until in words', one({ until: 'next year' }), /"next year" is no date\. Give one such as 2030-12-31/],
  ['a day that there is not', one({ until: '2030-02-30' }), /"2030-02-30" is no date/],
  ['a time without a zone', one({ until: '2030-12-31T18:00:00' }), /is no date/],
  ['a time that there is not', one({ until: '2030-12-31T25:00:00Z' }), /is no date/],
  [
    'an unknown check',
    one({ check: 'mising-group' }),
    /at \/0\/check: no check is called "mising-group"\. Did you mean missing-group\?/,
  ],
  [
    'an unknown finding',
    one({ finding: 'http.state' }),
    /at \/0\/finding: .*"http\.state"\. Did you mean http\.status\?/,
  ],
  ['an issue that is no text', one({ issue: 7 }), /at \/0\/issue: it is 7\. Say where it is tracked/],
  ['a pattern that names no check', one({ check: 'mising-*' }), /at \/0\/check: no check is called "mising-\*"/],
  [
    'an end that nobody has chosen',
    one({ until: 'YYYY-MM-DD' }),
    /at \/0\/until: no end is chosen yet\. Put the last day/,
  ],
  ['a check twice', JSON.stringify([FULL, SHORT]), /at \/1\/check: missing-group is waived already at \/0/],
  ['a place in an object', JSON.stringify({ waivers: [SHORT, {}] }), /at \/waivers\/1\/check: it is absent/],
];

describe('--waivers', () => {
  it('reads an array, or an object that holds it', () => {
    const second = { ...SHORT, check: 'all-counters', until: '2030-12-31T18:00:00+08:00' };
    expect(read(JSON.stringify([FULL, second]))).toEqual([FULL, second]);
    expect(read(JSON.stringify({ waivers: [SHORT] }))).toEqual([SHORT]);
    expect(read(JSON.stringify({ $schema: './waivers.schema.json', waivers: [SHORT] }))).toEqual([SHORT]);
    expect(read('\ufeff[]')).toEqual([]);
    expect(read(one({ check: '*-group' }))).toMatchObject([{ check: '*-group' }]);
  });

  it('reads a waiver whose time is over: that it is void is said in the report', () => {
    expect(read(one({ until: '2001-01-01' }))).toHaveLength(1);
  });

  it('is none where no file is given', () => {
    expect(readWaivers(undefined, KNOWN)).toEqual([]);
  });

  it('refuses a file that is not there', () => {
    expect(() => readWaivers('/no/such/waivers.json', KNOWN)).toThrow(
      /^Failed to read --waivers: ENOENT.*waivers\.json/,
    );
  });

  it.each(WRONG)('refuses %s, in one line that says where and what instead', (_title, text, says) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(says);
    expect(() => read(text)).toThrow(/^Failed to read --waivers: [^\n]+$/);
  });
});
