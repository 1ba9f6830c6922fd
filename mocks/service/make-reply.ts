import type { Cause, ErrorCode, UnknownAnswer } from '../../openapi/generated/constants.ts';
import { FAILURES } from '../fixtures/failures.ts';
import type { ReceivedCall } from './received-call.ts';
import { JSON_HEADERS, type RawReply, type Reply } from './reply.ts';
import { selectCounters } from './select-counters.ts';

/** OK with the counters that were asked for. It follows from body and group alone, so it is written once for both. */
export function okReply(call: ReceivedCall): Reply {
  const { workedOut, group } = call;
  if (workedOut.text === undefined || workedOut.group !== group) {
    workedOut.group = group;
    workedOut.text = okText(call);
  }
  return reply(call, workedOut.text);
}

function okText(call: ReceivedCall): string {
  const counters = selectCounters(call);
  const leaveOut = counters.length === 0 && call.answer('no-counters') === 'absent';
  const list = leaveOut ? '' : `,"GroupCounter":[${counters.map(({ json }) => json).join(',')}]`;
  return `{"ActionStatus":"OK",${OK_INFO[call.answer('error-info-on-ok')]}"ErrorCode":0${list}}`;
}

/** FAIL with this code. */
export function failReply(call: ReceivedCall, code: ErrorCode, cause?: Cause): Reply {
  const { ActionStatus, ErrorInfo, ErrorCode } = FAILURES[code];
  const envelope = {
    ActionStatus,
    ErrorInfo: call.answer('error-info-on-failure') === 'text' ? ErrorInfo : '',
    ErrorCode,
    ...(call.answer('counters-on-failure') === 'empty-array' && { GroupCounter: [] }),
  };
  const refusal = reply(call, JSON.stringify(envelope));
  return cause === undefined ? refusal : { ...refusal, cause };
}

/** An HTTP error without an envelope, as a framework or a proxy in front of the service gives. */
export function turnedAway(status: 404 | 405 | 413, cause: Cause): Reply {
  const headers = { 'content-type': 'text/plain; charset=utf-8', ...(status === 405 && { allow: 'POST' }) };
  return { status, headers, body: TURNED_AWAY[status], cause };
}

const TURNED_AWAY = { 404: 'Not Found\n', 405: 'Method Not Allowed\n', 413: 'Content Too Large\n' };

const OK_INFO: Record<UnknownAnswer<'error-info-on-ok'>, string> = {
  empty: '"ErrorInfo":"",',
  text: '"ErrorInfo":"success",',
  absent: '',
};
const GZIP_HEADERS = { ...JSON_HEADERS, 'content-encoding': 'gzip' };

function reply(call: ReceivedCall, body: string): RawReply {
  const gzip = call.answer('compression') === 'when-asked' && /\bgzip\b/i.test(call.request.acceptEncoding ?? '');
  return { status: 200, headers: gzip ? GZIP_HEADERS : JSON_HEADERS, body };
}
