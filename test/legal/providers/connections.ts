import { setImmediate as turn } from 'node:timers/promises';
import { behind, type Front, type FrontCall, type Whole, write } from '../../mutants/build/front.ts';
import type { LegalProvider } from '../legal-provider.ts';

const HTTP = '[unstated]; HTTP itself allows it';
/** How many answers one connection is good for. */
const ANSWERS = 4;

const fronted = (id: string, differs: string, makeFront: () => Front): LegalProvider => ({
  id,
  differs,
  fact: HTTP,
  provider: behind(makeFront),
});
const always = (front: Front) => () => front;

/** Answers on the bare connection with these texts and bodies, one segment each, and closes it where told. */
const bare = (segments: (whole: Whole) => readonly (string | Buffer)[], { closes = true } = {}) =>
  always(async ({ incoming: { socket }, answer }) => {
    for (const segment of segments(await answer())) {
      if (socket.destroyed) return;
      socket.write(segment);
      await turn();
    }
    if (closes) socket.end();
  });

const length = ({ body }: Whole) => `Content-Length: ${body.length}\r\n`;
const TYPE = 'Content-Type: application/json\r\n';

/** Right providers that handle connections otherwise. */
export const CONNECTION_VARIATIONS: readonly LegalProvider[] = [
  fronted(
    'chunked',
    'sends its answers in chunks',
    always(async ({ response, answer }) => {
      const { status, headers, body } = await answer();
      response.writeHead(status, headers).end(body);
    }),
  ),
  fronted('chunk-a-byte', 'sends a chunk for every few bytes', always(piecewise)),
  fronted(
    'chunk-extensions',
    'writes extensions and a trailer to its chunks',
    bare(({ body }) => [
      `HTTP/1.1 200 OK\r\n${TYPE}Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n`,
      `${body.length.toString(16)};name=value\r\n`,
      body,
      '\r\n0\r\nX-Sum: 1\r\n\r\n',
    ]),
  ),
  fronted(
    'http-1-0',
    'speaks HTTP/1.0: a body ends with its connection',
    bare(({ body }) => [`HTTP/1.0 200 OK\r\n${TYPE}\r\n`, body]),
  ),
  fronted(
    'http-1-0-length',
    'speaks HTTP/1.0 and counts its bodies',
    bare((whole) => [`HTTP/1.0 200 OK\r\n${TYPE}${length(whole)}\r\n`, whole.body]),
  ),
  fronted(
    'until-close',
    'ends a body with its connection, without counting it',
    bare(({ body }) => [`HTTP/1.1 200 OK\r\n${TYPE}Connection: close\r\n\r\n`, body]),
  ),
  fronted(
    'no-reason',
    'writes no words beside the status',
    bare((whole) => [`HTTP/1.1 200 \r\n${TYPE}${length(whole)}\r\n`, whole.body], { closes: false }),
  ),
  fronted(
    'other-reason',
    'writes other words beside the status',
    bare((whole) => [`HTTP/1.1 200 Alles gut\r\n${TYPE}${length(whole)}\r\n`, whole.body], { closes: false }),
  ),
  fronted(
    'mixed-case-headers',
    'writes the names of its headers in mixed case',
    bare(
      (whole) => [
        `HTTP/1.1 200 OK\r\ncOnTeNt-tYpE: application/json\r\nCONTENT-LENGTH:${whole.body.length}\r\n\r\n`,
        whole.body,
      ],
      { closes: false },
    ),
  ),
  fronted(
    'segment-a-header',
    'sends every header and every half of a body apart',
    bare(
      (whole) => [
        'HTTP/1.1 200 OK\r',
        `\n${TYPE}`,
        length(whole),
        '\r\n',
        whole.body.subarray(0, 30),
        whole.body.subarray(30),
      ],
      { closes: false },
    ),
  ),
  fronted(
    'interim',
    'sends an interim answer before the answer',
    bare(
      (whole) => [
        'HTTP/1.1 102 Processing\r\n\r\n',
        `HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\nHTTP/1.1 200 OK\r\n${TYPE}${length(whole)}\r\n`,
        whole.body,
      ],
      { closes: false },
    ),
  ),
  fronted(
    'close-each',
    'closes the connection after each answer, and says so',
    always(async ({ response, answer }) => {
      const whole = await answer();
      write(response, { ...whole, headers: { ...whole.headers, connection: 'close' } });
    }),
  ),
  fronted(
    'close-silently',
    'closes the connection after each answer without saying so',
    always(async ({ incoming, response, answer }) => {
      const whole = await answer();
      response.once('finish', () => incoming.socket.destroySoon());
      write(response, whole);
    }),
  ),
  fronted('close-after-four', 'closes a connection after four answers, and says so', () => {
    const served = new WeakMap<object, number>();
    return async ({ incoming: { socket }, response, answer }) => {
      const calls = (served.get(socket) ?? 0) + 1;
      served.set(socket, calls);
      const whole = await answer();
      write(response, calls < ANSWERS ? whole : { ...whole, headers: { ...whole.headers, connection: 'close' } });
    };
  }),
  fronted(
    'keep-alive-told',
    'says for how long it keeps a connection',
    always(async ({ response, answer }) => {
      const whole = await answer();
      write(response, {
        ...whole,
        headers: { ...whole.headers, connection: 'keep-alive', 'keep-alive': 'timeout=5, max=1000' },
      });
    }),
  ),
  fronted(
    'many-turns',
    'takes its time, and answers well within what a call may take',
    always(async ({ response, answer }) => {
      const whole = await answer();
      for (let turns = 0; turns < 50; turns++) await turn();
      write(response, whole);
    }),
  ),
  {
    id: 'path-prefix',
    differs: 'stands behind a gateway with a path of its own',
    fact: '[unstated]: a base URL may hold a path',
    provider: async () => {
      const started = await behind(
        always(async ({ incoming, response, answer }) =>
          write(response, await answer({ target: (incoming.url ?? '').replace(/^\/gateway\/v1/, '') })),
        ),
      )();
      return { ...started, url: `${started.url}/gateway/v1` };
    },
  },
];

async function piecewise({ response, answer }: FrontCall): Promise<void> {
  const { headers, body } = await answer();
  response.writeHead(200, headers);
  for (let from = 0; from < body.length; from += 7) {
    response.write(body.subarray(from, from + 7));
    if (from < 100) await turn();
  }
  response.end();
}
