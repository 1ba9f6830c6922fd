import type { Alter } from '../../../mocks/server.ts';
import type { Cause } from '../../../openapi/index.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { asked, http, onCause } from '../envelope.ts';

const { altered } = defectsOf('http');
const STATUS = ['status-200', 'http.status'] as const;
const ENCODED = ['content-encoding-identity', 'http.content-encoding'] as const;

const status = (code: number, only: readonly Cause[] = []): Alter =>
  http((reply) =>
    'cause' in reply && (only.length === 0 || only.includes(reply.cause as Cause)) ? { status: code } : {},
  );
const always = (code: number): Alter => http(() => ({ status: code }));
const page = (code: number, title: string, headers = {}): Alter =>
  http((_reply, request) =>
    asked(request).GroupId === 'kit-one-counter'
      ? {
          status: code,
          headers: { 'content-type': 'text/html', ...headers },
          body: `<html><title>${title}</title></html>`,
        }
      : {},
  );

/** Defects in status, Content-Type and Content-Encoding, as frameworks and gateways bring them. */
export const HTTP_DEFECTS: readonly Defect[] = [
  altered('http-400', 'answers a refusal with HTTP 400', ...STATUS, status(400)),
  altered('http-201', 'answers HTTP 201', ...STATUS, always(201)),
  altered('http-202', 'answers HTTP 202', ...STATUS, always(202)),
  altered('http-203', 'answers HTTP 203, as a rewriting proxy does', ...STATUS, always(203)),
  altered('http-206', 'answers HTTP 206', ...STATUS, always(206)),
  altered('http-401', 'answers a UserSig that is absent with HTTP 401', ...STATUS, status(401, ['usersig-absent'])),
  altered('http-402', 'answers a plan that is too low with HTTP 402', ...STATUS, status(402, ['plan-too-low'])),
  altered('http-403', 'answers a lack of permission with HTTP 403', ...STATUS, status(403, ['no-permission'])),
  altered('http-404', 'answers a group that is not there with HTTP 404', ...STATUS, status(404, ['missing-group'])),
  altered('http-410', 'answers a dismissed group with HTTP 410', ...STATUS, status(410, ['dismissed-group'])),
  altered('http-413', 'answers a large body with HTTP 413', ...STATUS, status(413, ['body-too-large'])),
  altered('http-422', 'answers keys of a wrong type with HTTP 422', ...STATUS, status(422, ['keys-type'])),
  altered('http-429', 'answers calls above the limit with HTTP 429', ...STATUS, status(429, ['limit-exceeded'])),
  altered('http-500', 'answers an internal error with HTTP 500', ...STATUS, status(500, ['internal-error'])),
  altered(
    'http-204',
    'answers HTTP 204 where a group has no counters',
    ...STATUS,
    http((reply) => (String(reply.body).includes('[]') ? { status: 204, body: '' } : {})),
  ),
  altered('http-302', 'redirects to a page for signing in', ...STATUS, page(302, 'Found', { location: '/login' })),
  altered(
    'http-307',
    'redirects to itself with a slash',
    ...STATUS,
    page(307, 'Temporary Redirect', { location: '/v4/' }),
  ),
  altered(
    'http-200-page',
    'answers HTTP 200 with a page for signing in',
    'one-counter',
    'response.unusable',
    page(200, 'Sign in'),
  ),
  altered(
    'gzip-always',
    'compresses answers that were not to be compressed',
    ...ENCODED,
    http(({ headers }) => ({ headers: { ...headers, 'content-encoding': 'gzip' } })),
  ),
  altered(
    'says-deflate',
    'says deflate and does not compress',
    ...ENCODED,
    http(({ headers }) => ({ headers: { ...headers, 'content-encoding': 'deflate' } })),
  ),
  altered(
    'says-utf8-encoding',
    'takes Content-Encoding for the charset',
    ...ENCODED,
    http(({ headers }) => ({ headers: { ...headers, 'content-encoding': 'UTF-8' } })),
  ),
  altered(
    'json-of-http-error',
    'answers a dismissed group with the error page of its framework, as JSON',
    'dismissed-group',
    'response.error-code.unexpected',
    onCause('dismissed-group', () => ({ timestamp: '2026-01-01', status: 404, error: 'Not Found', path: '/v4' })),
  ),
];
