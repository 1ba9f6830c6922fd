import { JSON_HEADERS, type RawReply } from './service/reply.ts';

type Headers = RawReply['headers'];

/** What stands in the answer of the overview page's sample; with these a page of any origin may read it [overview]. */
export const CROSS_ORIGIN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'X-Requested-With',
  'access-control-allow-methods': 'POST',
} as const;

/** The same reply with those headers too. */
export function withCrossOrigin<Some extends RawReply>(reply: Some): Some {
  const headers = reply.headers === JSON_HEADERS ? USUAL : { ...CROSS_ORIGIN_HEADERS, ...reply.headers };
  return { ...reply, headers };
}

/** The headers as a list of names and values in turn, which Node writes as it is. The list is the caller's to add to. */
export function headerList(headers: Headers): string[] {
  return headers === USUAL ? USUAL_LIST.slice() : Object.entries(headers).flat();
}

/** Of nearly every answer: put together once. */
const USUAL: Headers = Object.freeze({ ...CROSS_ORIGIN_HEADERS, ...JSON_HEADERS });
const USUAL_LIST: readonly string[] = Object.entries(USUAL).flat();
