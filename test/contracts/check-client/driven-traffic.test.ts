import { expect, it } from 'vitest';
import { judgeDrivenTraffic, TRAFFIC_SHOWN_BY } from '../../../contracts/check-client/driven/driven-traffic.ts';
import type { SeenRequest } from '../../../contracts/check-client/seen-request.ts';
import { OPERATION_PATH } from '../../../openapi/index.ts';

/** A call for this group at this time, and how it was answered. */
function call(group: string, startedAt: number, body: string, status = 200): SeenRequest {
  const url = `${OPERATION_PATH}?random=${startedAt}`;
  const request = { method: 'POST', url, headers: {}, body: JSON.stringify({ GroupId: group }) };
  const response = { status, headers: {}, body, utf8: true };
  return { kind: 'call', request, response, startedAt, durationMs: 1, findings: [], hints: [], connection: 1 };
}

const refusal = (code: number) => JSON.stringify({ ActionStatus: 'FAIL', ErrorInfo: '', ErrorCode: code });
const OK = JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 });
const outcomesOf = (requests: readonly SeenRequest[]) =>
  Object.fromEntries(judgeDrivenTraffic(requests).map(({ id, outcome }) => [id, outcome]));

it('judges by the rules that have cases to show them', () => {
  expect(Object.keys(outcomesOf([call('a', 0, OK)]))).toEqual(Object.keys(TRAFFIC_SHOWN_BY));
});

it('takes one call again for the fault of the client, for nobody told it that call twice', () => {
  const others = ['b', 'c', 'd'].map((group, at) => call(group, 5000 + at, refusal(10010)));
  const again = [call('a', 0, refusal(10004)), call('a', 150, refusal(10004))];
  expect(outcomesOf([...again, ...others])).toMatchObject({ 'client-repeats-nothing-in-vain': 'failed' });
  expect(outcomesOf(others)).toMatchObject({ 'client-repeats-nothing-in-vain': 'passed' });
});

it.each([
  ['comes with HTTP 503', refusal(10004), 503],
  ['is cut off', refusal(10004).slice(0, -3), 200],
  ['says OK beside its code', OK.replace('0', '10004'), 200],
])('lets a call be sent again after a refusal that %s: that may be taken for trouble', (_what, body, status) => {
  const outcomes = outcomesOf([call('a', 0, body, status), call('a', 150, body, status)]);
  expect(outcomes).toMatchObject({ 'client-repeats-nothing-in-vain': 'notApplicable' });
});

it('counts calls of one kind alone: how quickly cases follow each other is up to who drives the client', () => {
  const quick = Array.from({ length: 300 }, (_, at) => call(`g${at}`, at, OK));
  expect(outcomesOf(quick)).toMatchObject({ 'client-keeps-the-limit': 'passed' });
  const storm = Array.from({ length: 300 }, (_, at) => call('g', at, refusal(60007)));
  expect(outcomesOf([...quick, ...storm])).toMatchObject({ 'client-keeps-the-limit': 'failed' });
});
