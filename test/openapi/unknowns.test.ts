import { describe, expect, it } from 'vitest';
import { CAUSES, type Cause, UNKNOWNS, type UnknownId } from '../../openapi/index.ts';

/** Each open question about the API, with the names under which the spec keeps it and the answers that are legal. */
const QUESTIONS: { question: string; unknowns?: { [Id in UnknownId]?: string[] }; causes?: Cause[] }[] = [
  { question: 'a key that the group does not have', unknowns: { 'missing-key': ['omitted', 'zero', 'refused'] } },
  {
    question: 'order of the returned counters',
    unknowns: { 'counter-order': ['stored', 'requested', 'reversed'] },
  },
  { question: 'the same key asked twice', unknowns: { 'repeated-key': ['once', 'each-time'] } },
  { question: 'GroupCounterKeys: []', unknowns: { 'empty-keys': ['all', 'none', 'refused'] } },
  { question: 'GroupCounterKeys: null', unknowns: { 'null-keys': ['all', 'refused'] } },
  { question: 'an element of GroupCounterKeys that is no string', unknowns: { 'odd-key': ['refused', 'passed-over'] } },
  { question: 'a body that is no JSON to a strict reader', unknowns: { 'lenient-json': ['refused', 'accepted'] } },
  { question: 'a call by another method or path', unknowns: { 'outside-calls': ['refused', 'turned-away'] } },
  { question: 'GroupCounter on OK without counters', unknowns: { 'no-counters': ['empty-array', 'absent'] } },
  { question: 'GroupCounter on FAIL', unknowns: { 'counters-on-failure': ['absent', 'empty-array'] } },
  { question: 'unknown group', causes: ['missing-group', 'dismissed-group'] },
  { question: 'malformed group ID', causes: ['malformed-group-id'] },
  { question: 'Community group', causes: ['community-group'] },
  {
    question: 'random absent',
    unknowns: { 'random-absent-accepted': ['accepted', 'refused'] },
    causes: ['random-absent'],
  },
  {
    question: 'limit: window, scope, whether refused calls count',
    unknowns: {
      'limit-window': ['fixed', 'sliding', 'bucket'],
      'limit-scope': ['app', 'app-and-host'],
      'refused-calls-count': ['no', 'yes'],
    },
  },
  { question: 'members the page does not name', unknowns: { 'unknown-members': ['accepted', 'refused'] } },
  { question: 'read-after-write delay', unknowns: { 'read-after-write-delay': ['none', 'one-second'] } },
  { question: 'ErrorInfo on OK', unknowns: { 'error-info-on-ok': ['empty', 'text', 'absent'] } },
  { question: 'ErrorInfo on FAIL', unknowns: { 'error-info-on-failure': ['text', 'empty'] } },
  { question: 'Value as 5.0 or 1e3', unknowns: { 'value-notation': ['integer-literal'] } },
  {
    question: 'body empty, not UTF-8, or very large',
    unknowns: { 'large-body': ['refused', 'closed', 'turned-away'], 'bytes-not-utf8': ['refused', 'replaced'] },
    causes: ['body-empty', 'body-not-utf8', 'body-too-large'],
  },
  {
    question: 'a query parameter absent, malformed or repeated',
    unknowns: {
      'random-malformed-accepted': ['refused', 'accepted'],
      'contenttype-accepted': ['refused', 'accepted'],
      'repeated-parameter-accepted': ['refused', 'accepted'],
    },
    causes: ['parameter-malformed', 'random-malformed'],
  },
  {
    question: 'more than 20 keys, or a key over 128 bytes',
    unknowns: { 'many-keys': ['accepted', 'refused'], 'long-key': ['accepted', 'refused'] },
    causes: ['too-many-keys', 'key-too-long'],
  },
  { question: 'a group ID over 48 bytes, or empty', causes: ['group-id-length'] },
  { question: 'gzip when asked for', unknowns: { compression: ['never', 'when-asked'] } },
];

describe('what no source settles', () => {
  it.each(QUESTIONS)('is named in the spec with its legal answers: $question', ({ unknowns = {}, causes = [] }) => {
    const named = Object.keys(unknowns).map((id) => [id, Object.keys(UNKNOWNS[id as UnknownId]?.answers ?? {})]);
    expect(Object.fromEntries(named)).toEqual(unknowns);
    const settled = causes.filter((cause) => (CAUSES[cause]?.codes.length ?? 0) < 1);
    expect(settled).toEqual([]);
  });

  it('has no name in the spec that stands for none of these questions', () => {
    const asked = QUESTIONS.flatMap(({ unknowns = {} }) => Object.keys(unknowns));
    expect(Object.keys(UNKNOWNS).sort()).toEqual(asked.sort());
  });

  it('has a default among its answers, and a source', () => {
    for (const [id, unknown] of Object.entries(UNKNOWNS)) {
      expect(Object.keys(unknown.answers), id).toContain(unknown.default);
      expect(unknown.source, id).toMatch(/\[[a-z-]+\]/);
    }
  });

  it('is observed except where time would have to be looked at', () => {
    const notJudged = Object.entries(UNKNOWNS).filter(([, unknown]) => !unknown.judged);
    expect(notJudged.map(([id]) => id).sort()).toEqual([
      'limit-scope',
      'limit-window',
      'read-after-write-delay',
      'refused-calls-count',
    ]);
  });
});
