import { expect, it } from 'vitest';
import { readEnvironment } from '../../load/k6/env.ts';

const GOOD = {
  GROUP_COUNTER_PROFILE: 'below',
  GROUP_COUNTER_BASE_URL: 'http://127.0.0.1:8080/gateway',
  GROUP_COUNTER_SDKAPPID: '1400000000',
  GROUP_COUNTER_IDENTIFIER: 'administrator',
  GROUP_COUNTER_USERSIG: 'eJyrVgrx',
  GROUP_COUNTER_GROUP_ID: 'kit-load',
};

it('reads what is required and fills in the rest', () => {
  expect(readEnvironment(GOOD)).toEqual({
    profile: 'below',
    baseUrl: 'http://127.0.0.1:8080/gateway',
    sdkappid: 1400000000,
    identifier: 'administrator',
    usersig: 'eJyrVgrx',
    groupId: 'kit-load',
    expectedCodes: [0],
    slowestAnswerMs: 500,
  });
});

it('reads what is optional', () => {
  const optional = {
    GROUP_COUNTER_EXPECTED_CODES: '10010,10015',
    GROUP_COUNTER_RATE: '300',
    GROUP_COUNTER_DURATION: '5',
    GROUP_COUNTER_SLOWEST_ANSWER_MS: '250',
    GROUP_COUNTER_SUMMARY_FILE: 'summary.json',
  };
  expect(readEnvironment({ ...GOOD, ...optional })).toMatchObject({
    expectedCodes: [10010, 10015],
    ratePerSecond: 300,
    durationSeconds: 5,
    slowestAnswerMs: 250,
    summaryFile: 'summary.json',
  });
});

it.each([
  ['GROUP_COUNTER_BASE_URL', '127.0.0.1:8080', '"127.0.0.1:8080" is no base URL'],
  ['GROUP_COUNTER_BASE_URL', 'http://host/?a=b', '"http://host/?a=b" is no base URL'],
  ['GROUP_COUNTER_BASE_URL', 'http://host/gw/', '"http://host/gw/" is no base URL'],
  ['GROUP_COUNTER_PROFILE', 'Below', '"Below" is no profile. Give one of smoke, below, at, above,'],
  ['GROUP_COUNTER_PROFILE', undefined, 'it is not set'],
  ['GROUP_COUNTER_SDKAPPID', 'app', '"app" is no whole number above 0'],
  ['GROUP_COUNTER_SDKAPPID', '0', '"0" is no whole number above 0'],
  ['GROUP_COUNTER_RATE', '1e3', '"1e3" is no whole number above 0'],
  ['GROUP_COUNTER_DURATION', '-5', '"-5" is no whole number above 0'],
  ['GROUP_COUNTER_SLOWEST_ANSWER_MS', '0.5', '"0.5" is no whole number above 0'],
  ['GROUP_COUNTER_EXPECTED_CODES', '0;1', '"0;1" is no list of codes'],
  ['GROUP_COUNTER_IDENTIFIER', '', 'it is empty'],
  ['GROUP_COUNTER_USERSIG', undefined, 'it is not set'],
  ['GROUP_COUNTER_GROUP_ID', undefined, 'it is not set'],
])('refuses %s = %j and says why', (name, value, why) => {
  expect(() => readEnvironment({ ...GOOD, [name]: value })).toThrow(`Failed to read ${name}: ${why}`);
});
