import type { SentRequest } from '../../wire/exchange.ts';
import { splitTarget } from '../../wire/query.ts';
import { repeatedMembers } from '../../wire/repeated-members.ts';
import { fewFindings } from '../few.ts';
import { quoteText } from '../quote.ts';
import { finding, type JudgedRequest } from './judged-request.ts';

/** What shows in a request as it came, whatever its members and parameters are. Header names are in lower case. */
export function judgeWire(request: SentRequest, mask: string): JudgedRequest {
  const judged: JudgedRequest = { findings: [], hints: [] };
  judgeEncoding(request, judged);
  judgePlace(request, mask, judged);
  judgeContentType(request, judged);
  judgeRepeats(request, judged);
  return judged;
}

/** A character that no query has as it is [http], or a % that begins no encoded byte. */
const UNENCODED = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]/gu;

function judgeEncoding({ url }: SentRequest, { findings }: JudgedRequest): void {
  const { query } = splitTarget(url);
  const found = [...new Set(query.match(UNENCODED))];
  if (found.length === 0) return;
  const shown = found.slice(0, 10).join(' ');
  findings.push(
    finding(
      'request.query-encoding',
      'query',
      'percent-encoded',
      shown,
      `The query has ${shown} as it is, not percent-encoded.`,
    ),
  );
}

/** The UserSig where it does not belong: as a header, or in the body. It is masked there already. */
function judgePlace({ headers, body }: SentRequest, mask: string, { hints }: JudgedRequest): void {
  const places = [
    ...Object.entries(headers).flatMap(([name, value]) => (value.includes(mask) ? [`header ${name}`] : [])),
    ...(body.includes(mask) ? ['body'] : []),
  ];
  for (const place of places.slice(0, 10))
    hints.push(
      finding(
        'request.usersig-place',
        place,
        'the query alone',
        place,
        `The UserSig or the secret key stands in the ${place}.`,
      ),
    );
}

function judgeContentType({ headers, body }: SentRequest, { hints }: JudgedRequest): void {
  const type = headers['content-type'];
  if (type === undefined || body === '' || /^(?:application|text)\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type.trim()))
    return;
  const message = `The body is sent as ${quoteText(type)}.`;
  hints.push(finding('request.content-type', 'header content-type', 'application/json', quoteText(type), message));
}

function judgeRepeats({ body }: SentRequest, { hints }: JudgedRequest): void {
  hints.push(
    ...fewFindings(repeatedOf(body), (path) => {
      const place = path.map((name) => `/${name}`).join('');
      return finding(
        'request.repeated-member',
        place,
        'once',
        'more than once',
        `The body has ${place} more than once.`,
      );
    }),
  );
}

function repeatedOf(body: string): readonly (readonly (string | number)[])[] {
  try {
    return repeatedMembers(body);
  } catch {
    // What is no JSON is the business of others.
    return [];
  }
}
