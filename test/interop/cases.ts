import type { Alter } from '../../mocks/http/api.ts';

/** What a client read: of FAIL the code alone. Values are decimal texts. */
export type Reading = { status: string; code: number; counters?: Record<string, string> };

/** A call that every client makes, and what is to be read from its answer. */
export type InteropCase = { name: string; GroupId: string; reads: Reading; body?: string };

const OK = { status: 'OK', code: 0 };
const LIKES = { like: '5', unlike: '1' };

/** The answers that clients must read. Those with a body are no test groups of the mock: that body is their answer. */
export const INTEROP_CASES: readonly InteropCase[] = [
  { name: 'OK', GroupId: 'gck.ok', reads: { ...OK, counters: LIKES } },
  { name: 'FAIL', GroupId: 'gck.10010', reads: { status: 'FAIL', code: 10_010 } },
  {
    name: 'int64',
    GroupId: 'gck.int64-values',
    reads: {
      ...OK,
      counters: {
        highest: '9223372036854775807',
        lowest: '-9223372036854775808',
        'beyond-double': '9007199254740993',
        negative: '-7',
        zero: '0',
      },
    },
  },
  {
    name: 'unknown code',
    GroupId: 'interop.unknown-code',
    reads: { status: 'FAIL', code: 99_999 },
    body: '{"ActionStatus":"FAIL","ErrorCode":99999,"ErrorInfo":"nobody knows it yet"}',
  },
  {
    name: 'unknown member',
    GroupId: 'interop.unknown-member',
    reads: { ...OK, counters: LIKES },
    body: '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","GroupCounterSeq":7,"GroupCounter":[{"Key":"like","Value":5,"Seq":1},{"Key":"unlike","Value":1}]}',
  },
  { name: 'no GroupCounter', GroupId: 'gck.no-counters.absent', reads: OK },
];

/** The mock's answers, with those of the cases that have a body of their own. */
export const answersOfCases: Alter = (reply, request) => {
  const sent = new TextDecoder().decode(request.body);
  const own = INTEROP_CASES.find(({ body, GroupId }) => body !== undefined && sent.includes(`"${GroupId}"`));
  return own?.body === undefined ? reply : { ...reply, body: own.body };
};

/** What came of the cases: their names by what became of them, and what was read instead. */
export type JudgedReadings = { right: string[]; rounded: string[]; wrong: { name: string; instead: string }[] };

/** Judges the lines that a client printed, one for each case in their order: its reading as JSON, or `{"error": …}`. */
export function judgeReadings(output: string): JudgedReadings {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  const judged: JudgedReadings = { right: [], rounded: [], wrong: [] };
  INTEROP_CASES.forEach(({ name, reads }, at) => {
    const line = lines[at];
    if (line === undefined) judged.wrong.push({ name, instead: 'nothing was read' });
    else judgeOne(name, reads, JSON.parse(line), judged);
  });
  return judged;
}

function judgeOne(
  name: string,
  reads: Reading,
  read: Partial<Reading> & { error?: string },
  judged: JudgedReadings,
): void {
  const head = read.status === reads.status && read.code === reads.code;
  const [wanted, found] = [reads.counters ?? {}, read.counters ?? {}];
  const same = (equal: (one: string, other: string) => boolean) =>
    Object.keys(wanted).sort().join() === Object.keys(found).sort().join() &&
    Object.entries(wanted).every(([key, value]) => equal(value, found[key] ?? ''));
  if (head && same((one, other) => one === other)) judged.right.push(name);
  else if (head && same((one, other) => Number(one) === Number(other))) judged.rounded.push(name);
  else judged.wrong.push({ name, instead: (read.error?.split('\n')[0] ?? JSON.stringify(read)).slice(0, 100) });
}
