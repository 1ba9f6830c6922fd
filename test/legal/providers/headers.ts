import { http } from '../../mutants/envelope.ts';
import type { LegalProvider } from '../legal-provider.ts';

const TYPE = '[overview]: request and answer are JSON; how the header writes that is not settled';
const HEADERS = '[unstated]: no header of an answer is documented';

const typed = (id: string, type: string): LegalProvider => ({
  id,
  differs: `writes its Content-Type ${type}`,
  fact: TYPE,
  provider: { alter: http(() => ({ headers: { 'content-type': type } })) },
});

const headed = (id: string, differs: string, headers: Record<string, string>): LegalProvider => ({
  id,
  differs,
  fact: HEADERS,
  provider: { alter: http((reply) => ({ headers: { ...reply.headers, ...headers } })) },
});

const NO_TYPE = '[unstated]: no source names the media type of an answer';
const SHOULD = 'content-type-json';

const otherwise = (id: string, type: string): LegalProvider => ({ ...typed(id, type), fact: NO_TYPE, should: SHOULD });

/** Right providers whose headers are other ones. */
export const HEADER_VARIATIONS: readonly LegalProvider[] = [
  typed('type-with-charset', 'application/json; charset=utf-8'),
  typed('type-with-capital-charset', 'application/json;charset=UTF-8'),
  typed('type-with-quoted-charset', 'application/json; charset="utf-8"'),
  typed('type-with-capital-names', 'application/json; Charset=Utf-8'),
  typed('type-in-capitals', 'Application/JSON'),
  typed('type-with-space', 'application/json ; charset=utf-8'),
  otherwise('text-html', 'text/html'),
  otherwise('text-plain', 'text/plain; charset=utf-8'),
  otherwise('text-json', 'text/json'),
  otherwise('javascript', 'application/javascript'),
  otherwise('octet-stream', 'application/octet-stream'),
  otherwise('json-api', 'application/vnd.api+json'),
  otherwise('two-types', 'application/json, text/html'),
  {
    id: 'no-content-type',
    differs: 'sends no Content-Type',
    fact: NO_TYPE,
    should: SHOULD,
    provider: { alter: http(() => ({ headers: {} })) },
  },
  {
    id: 'refusals-as-text',
    differs: 'calls its refusals text/plain',
    fact: NO_TYPE,
    should: SHOULD,
    provider: { alter: http((reply) => ('cause' in reply ? { headers: { 'content-type': 'text/plain' } } : {})) },
  },
  headed('server-named', 'names its server', { server: 'nginx/1.25.3', 'x-powered-by': 'Express' }),
  headed('not-to-be-cached', 'says how its answers are to be cached', {
    'cache-control': 'no-store',
    pragma: 'no-cache',
    expires: '0',
    vary: 'Accept-Encoding',
  }),
  headed('cookie-set', 'sets a cookie', { 'set-cookie': 'sid=1; Path=/; HttpOnly' }),
  headed('open-to-browsers', 'lets pages of other origins read its answers', {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
  }),
  headed('request-id-header', 'sends an ID of the request', {
    'x-request-id': '00-4bf92f3577b34da6a3ce929d0e0e4736-01',
  }),
  headed('content-encoding-identity', 'says that its answers are not encoded', { 'content-encoding': 'identity' }),
  headed('capital-names', 'writes the names of its headers in capitals', {
    'X-FROM': 'GATEWAY',
    VIA: '1.1 proxy',
    DATE: 'Thu, 01 Jan 2026 00:00:00 GMT',
  }),
  headed('retry-after', 'says when to come again', {
    'retry-after': '1',
    'x-ratelimit-limit': '200',
    'x-ratelimit-remaining': '199',
  }),
];
