import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';

/** A call that the broker received. */
export type BrokerRequest = { method: string; path: string; authorization: string | undefined; body: string };

/** Answers a path otherwise than the broker would: a status with its text, or nothing at all. */
export type Otherwise = Record<string, { status: number; text?: string } | 'hang'>;

/** The results of a pact as they were published. */
export type Published = {
  success: boolean;
  providerApplicationVersion: string;
  buildUrl?: string;
  testResults: { interactionId?: string; interactionDescription: string; success: boolean }[];
};

/**
 * A small Pact broker, under the path prefix /broker or any other, that has these pacts (as JSON text) of one provider. Its
 * links begin with the host that was asked, or with `linkTo`. `requests` gathers what it received.
 */
export function fakeBroker(
  pacts: readonly string[],
  { otherwise = {}, linkTo }: { otherwise?: Otherwise; linkTo?: string } = {},
) {
  const requests: BrokerRequest[] = [];
  const listener: RequestListener = async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    requests.push({ method, path, authorization: headers.authorization, body: await text(request) });
    const other = otherwise[`${method} ${path}`];
    if (other === 'hang') return;
    const base = linkTo ?? `http://${headers.host}${path.startsWith('/broker') ? '/broker' : ''}`;
    const answer = other ? other.text : answerOf(path.replace(/^\/broker\/?/, '/'), method, base, pacts);
    const status = other?.status ?? (answer === undefined ? 404 : method === 'GET' ? 200 : 201);
    response.writeHead(status, { 'content-type': 'application/hal+json' }).end(answer ?? 'no such thing');
  };
  return { listener, requests, published: () => publishedOf(requests) };
}

function publishedOf(requests: readonly BrokerRequest[]): Published[] {
  return requests
    .filter(({ path }) => /\/pacts\/\d+\/results$/.test(path))
    .map(({ body }) => JSON.parse(body) as Published);
}

function answerOf(path: string, method: string, base: string, pacts: readonly string[]): string | undefined {
  const [, number] = /^\/pacts\/(\d+)$/.exec(path) ?? [];
  if (number !== undefined) return pactText(pacts[Number(number)], Number(number), base);
  const links: Record<string, object> = {
    '/': {
      'pb:provider-pacts-for-verification': link(`${base}/pacts/provider/{provider}/for-verification`),
      curies: [{ name: 'pb', ...link('https://docs.example/{rel}') }],
    },
    '/pacts/provider/get_group_counter/for-verification': { self: link(base + path) },
    '/provider': { 'pb:branch-version': link(`${base}/provider/branches/{branch}/versions/{version}`) },
  };
  const found = links[path];
  if (found === undefined) return /\/(results|versions\/[^/]+)$/.test(path) ? '{"_links":{}}' : undefined;
  const offered = pacts.map((_, index) => ({
    shortDescription: 'latest',
    verificationProperties: { pending: false, notices: [] },
    _links: { self: { ...link(`${base}/pacts/${index}`), name: `pact ${index}` } },
  }));
  return JSON.stringify({ _links: found, ...(method === 'POST' && { _embedded: { pacts: offered } }) });
}

/** The text of a pact with its links; no number of it is touched. */
function pactText(pact: string | undefined, number: number, base: string): string | undefined {
  const links = {
    self: link(`${base}/pacts/${number}`),
    'pb:publish-verification-results': link(`${base}/pacts/${number}/results`),
    'pb:provider': link(`${base}/provider`),
  };
  return pact?.trimEnd().replace(/\}$/, `, "_links": ${JSON.stringify(links)} }`);
}

function link(href: string): { href: string; templated: boolean } {
  return { href, templated: href.includes('{') };
}
