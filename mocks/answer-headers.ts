import type { RawReply } from './service/reply.ts';

/** What stands in the answer of the overview page's sample; with these a page of any origin may read it [overview]. */
export const CROSS_ORIGIN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'X-Requested-With',
  'access-control-allow-methods': 'POST',
} as const;

/** The same reply with those headers too. */
export function withCrossOrigin<Some extends RawReply>(reply: Some): Some {
  return { ...reply, headers: { ...CROSS_ORIGIN_HEADERS, ...reply.headers } };
}
