import type { IncomingHttpHeaders } from 'node:http';
import { unless, write } from '../build/front.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('http');

/** A provider that answers calls with such headers by this status and a page. */
const turningAway = (status: number, where: (headers: IncomingHttpHeaders) => boolean) =>
  unless(
    ({ headers }) => where(headers),
    ({ response }) =>
      write(response, {
        status,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from(`<html>${status}</html>`),
      }),
  );

/** Defects in what is made of headers that clients send by themselves. */
export const USUAL_HEADER_DEFECTS: readonly Defect[] = [
  provided(
    'accept-anything-406',
    'answers HTTP 406 to whoever accepts anything',
    'headers-of-curl',
    undefined,
    turningAway(406, ({ accept }) => accept === '*/*'),
  ),
  provided(
    'accept-list-406',
    'answers HTTP 406 where application/json is one of several types',
    'headers-of-axios',
    undefined,
    turningAway(406, ({ accept = '' }) => /,/.test(accept)),
  ),
  provided(
    'accept-anything-page',
    'answers whoever accepts anything with a page',
    'headers-of-curl',
    undefined,
    turningAway(200, ({ accept = '' }) => accept.includes('*/*')),
  ),
  provided(
    'scripts-turned-away',
    'answers HTTP 403 to programs that name themselves',
    'headers-of-python',
    undefined,
    turningAway(403, (headers) => /python|curl|go-http/i.test(headers['user-agent'] ?? '')),
  ),
  provided(
    'go-turned-away',
    'answers HTTP 403 to programs in Go',
    'headers-of-go',
    undefined,
    turningAway(403, (headers) => /^go-/i.test(headers['user-agent'] ?? '')),
  ),
  provided(
    'browsers-get-a-page',
    'answers browsers with a page',
    'headers-of-browser',
    undefined,
    turningAway(200, (headers) => /mozilla/i.test(headers['user-agent'] ?? '')),
  ),
  provided(
    'language-406',
    'answers HTTP 406 to whoever names a language',
    'headers-of-browser',
    undefined,
    turningAway(406, (headers) => headers['accept-language'] !== undefined),
  ),
  provided(
    'keep-alive-400',
    'answers HTTP 400 to whoever asks to keep the connection',
    'all-counters',
    undefined,
    turningAway(400, ({ connection }) => connection?.toLowerCase() === 'keep-alive'),
  ),
];
