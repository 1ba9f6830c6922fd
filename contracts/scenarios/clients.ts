import { ask, counters, group, scenario } from './build-scenario.ts';
import type { Scenario } from './scenario.ts';
import { LONGEST_KEYS } from './stories/large.ts';

const LIKES = [
  { Key: 'like', Value: 5 },
  { Key: 'share', Value: 12 },
];

const SOURCE =
  '[http]: RFC 9110 section 12.5.1 has `*/*` stand for every media type, JSON among them; [page]: the HTTP status is 200 unless the network fails';

/** A call with the headers that a client sends by itself; codings aside, of which this kit reads none but gzip. */
function fromClient(id: string, client: string, headers: Readonly<Record<string, string>>): Scenario {
  const GroupId = `kit-${id}`;
  return scenario({
    id,
    title: `A call with the headers of ${client} is answered like any other.`,
    source: SOURCE,
    given: [group(GroupId, LIKES)],
    call: ask(GroupId, ['like'], { headers }),
    expect: counters(LIKES.slice(0, 1)),
  });
}

const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

/** Calls as clients send them that know nothing of this API, and answers as large as they may ask to be compressed. */
export const CLIENT_SCENARIOS: readonly Scenario[] = [
  fromClient('headers-of-curl', 'curl', { accept: '*/*', 'user-agent': 'curl/8.5.0' }),
  fromClient('headers-of-axios', 'axios', {
    accept: 'application/json, text/plain, */*',
    'user-agent': 'axios/1.7.2',
  }),
  fromClient('headers-of-python', "Python's requests", {
    accept: '*/*',
    'user-agent': 'python-requests/2.32.3',
    connection: 'keep-alive',
  }),
  fromClient('headers-of-go', "Go's net/http", { 'user-agent': 'Go-http-client/1.1', 'accept-encoding': 'gzip' }),
  fromClient('headers-of-browser', 'a browser', {
    accept: '*/*',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
    'cache-control': 'no-cache',
    pragma: 'no-cache',
    'user-agent': BROWSER,
  }),
  scenario({
    id: 'compression-of-a-large-answer',
    title:
      'A call that asks for gzip and for a full group with the longest keys has the same answer, compressed or not.',
    source:
      '[http]: RFC 9110 section 8.4 has Content-Encoding say how a body is coded; [update]: a group has up to 20 counters, a key up to 128 bytes',
    given: [group('kit-large-compression', LONGEST_KEYS)],
    call: ask('kit-large-compression', undefined, { acceptEncoding: 'gzip' }),
    expect: counters(LONGEST_KEYS),
  }),
];
