import { expect, it } from 'vitest';
import { readKnownAnswer } from '../../load/k6/known-answers.ts';
import { readLoadAnswer } from '../../load/k6/load-answer.ts';

const read = (status: number, body: string) => readKnownAnswer(status, body, 'a group of others');
const ok = (info: string) => JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: info, GroupCounter: [] });

it('an answer that came before is what it was read as then, and its status is a part of it', () => {
  const first = read(200, ok('one'));
  expect(first).toEqual({ code: '0' });
  expect(read(200, ok('one'))).toBe(first);
  expect(read(429, ok('one'))).toEqual({ code: '0', problem: 'HTTP status 429' });
  expect(read(200, '<html>')).toEqual(readLoadAnswer(200, '<html>'));
});

it('answers that are all different are read all the same, and are not kept', () => {
  const one = read(200, ok('kept'));
  for (let index = 0; index < 20; index++) expect(read(200, ok(`${index}`))).toEqual({ code: '0' });
  expect(read(200, ok('kept'))).not.toBe(one);
});
