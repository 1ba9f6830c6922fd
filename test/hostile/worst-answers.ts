/** Room for the frame around it in an answer of less than the documented 1 MB. */
const SIZE = 900_000;

/** Answers of less than 1 MB that cost a reader more than any other: each is one body. */
export const WORST_ANSWERS: Readonly<Record<string, string | Buffer>> = {
  '30,000 counters': ok(many(30_000, (index) => `{"Key":"k${index}","Value":1}`)),
  '30,000 counters of one key': ok(many(30_000, () => '{"Key":"like","Value":1.5}')),
  'a number of 900,000 digits': ok(`{"Key":"like","Value":${'7'.repeat(SIZE)}}`),
  'an ErrorCode of 900,000 digits': `{"ActionStatus":"FAIL","ErrorInfo":"","ErrorCode":${'7'.repeat(SIZE)}}`,
  'an exponent of 900,000 digits': ok(`{"Key":"like","Value":1e${'7'.repeat(SIZE)}}`),
  'a fraction of 900,000 digits': ok(`{"Key":"like","Value":5.${'0'.repeat(SIZE)}}`),
  'nesting 300,000 deep': ok('['.repeat(300_000) + ']'.repeat(300_000)),
  'nesting as deep as is read': ok(many(1800, () => '['.repeat(240) + ']'.repeat(240))),
  'one key of 900 kB': ok(`{"Key":"${'k'.repeat(SIZE)}","Value":1}`),
  'a member of 900 kB around 100,000 objects': `{"${'m'.repeat(SIZE / 2)}":[${many(100_000, () => '{}')}]}`,
  'one member 80,000 times': ok(
    '',
    many(80_000, () => '"again":1'),
  ),
  '40,000 members, each twice': ok(
    '',
    many(80_000, (index) => `"m${index % 40_000}":1`),
  ),
  '20,000 objects with a member twice': ok(many(20_000, () => '{"Key":"a","Value":1,"Key":"a"}')),
  'an ErrorInfo of 900 kB': `{"ActionStatus":"FAIL","ErrorCode":10004,"ErrorInfo":"${'é'.repeat(SIZE / 2)}"}`,
  '300,000 empty arrays': ok(many(300_000, () => '[]')),
  '300,000 numbers for counters': ok(many(450_000, () => '1')),
  'counters in counters': ok(many(4000, () => `${'{"GroupCounter":'.repeat(12)}[]${'}'.repeat(12)}`)),
  'malformed counters': ok(many(40_000, () => '{"Key":1,"Value":"1"}')),
  'a refusal with 30,000 counters': ok(many(30_000, (index) => `{"Key":"k${index}","Value":1}`)).replace('OK', 'FAIL'),
  'white space': `${ok('')}${' '.repeat(SIZE)}`,
  escapes: `{"ActionStatus":"FAIL","ErrorCode":10004,"ErrorInfo":"${'\\u0000'.repeat(SIZE / 6)}"}`,
  'a key of escapes': ok(`{"Key":"${'\\u001b'.repeat(SIZE / 6)}","Value":1}`),
  'text that is no JSON': 'x'.repeat(SIZE),
  'bytes that are not UTF-8': Buffer.concat([Buffer.from('{"ActionStatus":"'), Buffer.alloc(SIZE, 0xff)]),
};

function ok(counters: string, members = ''): string {
  const more = members && `,${members}`;
  return `{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","GroupCounter":[${counters}]${more}}`;
}

function many(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(',');
}
