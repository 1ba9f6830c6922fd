import { HINT, has, MUST, type RequestCheck } from './request-check.ts';

/** Checks of where a call goes, and how. */
export const WIRE_CHECKS: readonly RequestCheck[] = [
  {
    ...MUST,
    id: 'client-http',
    requirement: 'What a client sends are requests of HTTP/1.1.',
    source:
      '[overview]: the API is called by HTTPS; [http]: RFC 9112 section 2.1 says how a message is written, section 3 how a request begins, section 3.2 that it has a Host',
    owns: has('request.not-http'),
  },
  {
    ...HINT,
    id: 'client-http-taken',
    requirement: 'A request is no larger, and asks for no more of HTTP, than most servers take.',
    source: '[unstated]: how large the headers of a request may be, and what it may expect of the server',
    owns: has('request.not-taken'),
  },
  {
    ...MUST,
    id: 'client-path',
    requirement: 'A call goes to the path of the operation.',
    source: '[page]: the sample URL has the path /v4/group_open_http_svc/get_group_counter',
    owns: has('request.path'),
  },
  {
    ...MUST,
    id: 'client-method',
    requirement: 'A call is a POST.',
    source: '[overview]: the only method of requests is POST',
    owns: has('request.method'),
  },
  {
    ...MUST,
    id: 'client-query-encoded',
    requirement: 'What no query may have as it is stands percent-encoded in it.',
    source:
      '[http]: RFC 9112 section 3.2 has the target of a request be a URI, whose query has no quotes, no braces and nothing beyond ASCII, and no % but before two hexadecimal digits',
    owns: has('request.query-encoding'),
  },
  {
    ...HINT,
    id: 'client-content-type',
    requirement: 'The Content-Type of a call, where it has one, is that of JSON.',
    source:
      '[unstated]: whether the service reads the header; [http]: RFC 9110 section 8.3 has Content-Type say what the body is',
    owns: has('request.content-type'),
  },
];
