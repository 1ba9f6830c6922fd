import { expect, it } from 'vitest';
import { wrongAnswers } from './answers.ts';

const answer = (body: string, status = 200) =>
  `HTTP/1.1 ${status} OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
const OK = answer('{"ActionStatus":"OK","ErrorCode":0}');

it.each([
  ['several envelopes', OK + answer('{"ActionStatus":"FAIL","ErrorCode":60002}')],
  ['one that a closing cuts off', OK + OK.slice(0, -3)],
  ['nothing', ''],
])('lets pass %s', (_title, text) => {
  expect(wrongAnswers(text)).toBeUndefined();
});

it.each([
  ['an envelope that contradicts itself', answer('{"ActionStatus":"OK","ErrorCode":7}'), 'a broken envelope'],
  ['a code without a status', answer('{"ErrorCode":7}'), 'ErrorCode without ActionStatus'],
  ['a crash behind a right one', OK + answer('{}', 500), 'HTTP status 500'],
  ['what is no JSON', answer('oops'), 'no JSON'],
  ['rubbish behind an answer', `${OK}rubbish`, 'no head of an answer'],
])('finds out %s', (_title, text, why) => {
  expect(wrongAnswers(text)).toContain(why);
});
