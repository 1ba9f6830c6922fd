import { finding, type JudgedRequest } from './judged-request.ts';

/** Why a request was turned away before it was read as a call. */
export type UnreadReason = 'tunnel' | keyof typeof FAULTS | keyof typeof UNTAKEN;

/** What breaks HTTP as it is written down. */
const FAULTS = {
  'not-http': 'What came is no request of HTTP/1.1.',
  tls: 'What came are bytes of TLS, to a mock that speaks HTTP: its client calls by https. Give --tls.',
  'no-host': 'The request has no Host, which every request of HTTP/1.1 has.',
} as const;

/** What no source forbids, and a service may turn away all the same. */
const UNTAKEN = {
  'headers-too-large': 'The request line and the headers are together longer than the mock takes.',
  'too-many-headers': 'The request has more headers than the mock takes.',
  expectation: 'The request expects of the server (Expect) what is not 100-continue.',
  'cut-short': 'The connection was closed in the middle of a request.',
} as const;

/** What a request broke that was turned away for this, and `said` of the reader of HTTP, if it said more. */
export function judgeUnread(why: UnreadReason, said = ''): JudgedRequest {
  if (why === 'tunnel') {
    const message = 'The client asked for a tunnel (CONNECT): it takes the mock for a proxy.';
    return { findings: [finding('request.method', 'method', 'POST', 'CONNECT', message)], hints: [] };
  }
  const more = said === '' ? '' : ` (${said})`;
  if (why in FAULTS) {
    const message = `${FAULTS[why as keyof typeof FAULTS]}${more}`;
    return { findings: [finding('request.not-http', 'http', 'a request of HTTP/1.1', why, message)], hints: [] };
  }
  const message = `${UNTAKEN[why as keyof typeof UNTAKEN]}${more}`;
  return { findings: [], hints: [finding('request.not-taken', 'http', 'a request as most are', why, message)] };
}
