import { type ClientParts, type Conclusion, ENVELOPE, TRANSPORT } from '../build/client.ts';
import { concludeStrictly, isObject, type Members, readExactly } from '../build/reading.ts';
import { sendStoppingAt } from '../build/send-by-http.ts';
import { sendLeaving } from '../build/send-leaving.ts';
import { type ClientDefect, defect } from '../defect.ts';

const NONE: Conclusion = { result: { counters: [] } };

/** Reads whatever it can, and stands for nothing in what it cannot. */
const ANY_STATUS: Partial<ClientParts> = { ofStatus: () => undefined };

/** A client that makes numbers of values in its own way, where the strict one finds none. */
function lenient(name: string, caughtBy: string, readValue: (value: unknown) => string | undefined): ClientDefect {
  return defect(name, caughtBy, {
    read: ({ text }) => JSON.parse(text) as unknown,
    conclude: (answer) => {
      if (!isObject(answer) || answer['ActionStatus'] !== 'OK' || answer['ErrorCode'] !== 0) return refused(answer);
      const list = Array.isArray(answer['GroupCounter'])
        ? (answer['GroupCounter'] as { Key: string; Value: unknown }[])
        : [];
      const read = list.map(({ Key, Value }) => ({ Key, Value: readValue(Value) }));
      return { result: { counters: read.filter(({ Value }) => Value !== undefined) } };
    },
  });
}

function refused(answer: unknown): Conclusion {
  const code = isObject(answer) ? answer['ErrorCode'] : undefined;
  return typeof code === 'number' && code !== 0 ? { error: { code } } : ENVELOPE;
}

const rounded = (value: unknown): string => String(BigInt(Math.trunc(Number(value))));

/** Clients that take trouble for data or for a refusal, or do not wait. */
export const TROUBLE_DEFECTS: readonly ClientDefect[] = [
  defect('Early Hints for the final answer', 'interim-early', { send: sendStoppingAt('information') }),
  defect('a 100 for the final answer', 'interim-continue', { send: sendStoppingAt('continue') }),
  ofFinal('an interim answer as no counters', 'early', {
    send: sendStoppingAt('information'),
    ofStatus: ({ status }) => (status === 100 ? NONE : ofStatus(status)),
  }),
  ofFinal('an interim answer as a refusal', 'continue', {
    send: sendStoppingAt('continue'),
    ofStatus: ({ status }) => (status === 100 ? { error: { code: 100 } } : ofStatus(status)),
  }),
  ofFinal('the answer that followed a 100 for that of the next call', '100-then-ok', { send: sendLeaving() }),
  ofFinal('the answer that followed a 103 for that of the next call', '103-then-ok', { send: sendLeaving() }),
  defect('whatever fails as no counters', 'fault-close', { failed: () => NONE }),
  defect('no answer at all as no counters', 'fault-hang', { failed: () => NONE }),
  defect('a reset connection as no counters', 'fault-reset', { failed: () => NONE }),
  defect('a cut connection as no counters', 'fault-truncated', { failed: () => NONE }),
  defect('whatever fails as code -1', 'fault-close', { failed: () => ({ error: { code: -1 } }) }),
  defect('what is no JSON as no counters', 'fault-not-json', ofSyntax()),
  defect('an empty body as no counters', 'fault-empty', { read: ({ text }) => (text === '' ? OK : readExactly(text)) }),
  defect('a cut body made whole', 'fault-cut-json', { read: ({ text }) => readMended(text) }),
  defect('bytes that are no UTF-8 replaced, and then no counters', 'fault-not-utf8', {
    read: ({ text }) => readExactly(text),
    conclude: (answer) => (isObject(answer) && answer['ErrorCode'] === undefined ? NONE : concludeStrictly(answer)),
  }),
  defect('HTTP 502 as no counters', 'fault-http-502', {
    ofStatus: ({ status }) => (status === 502 ? NONE : ofStatus(status)),
  }),
  defect('HTTP 503 as the limit', 'fault-http-503', {
    ofStatus: ({ status }) => (status === 503 ? { error: { code: 60007 } } : ofStatus(status)),
  }),
  defect('HTTP 404 as a missing group', 'http-404', {
    ofStatus: ({ status }) => (status === 404 ? { error: { code: 10010 } } : ofStatus(status)),
  }),
  defect('HTTP 500 as code 500', 'http-500', {
    ofStatus: ({ status }) => (status === 200 ? undefined : { error: { code: status } }),
  }),
  defect('HTTP 204 as no counters', 'http-204', {
    ofStatus: ({ status }) => (status === 204 ? NONE : ofStatus(status)),
  }),
  defect('a refusal of HTTP 503 as no counters', 'fault-http-503-envelope', {
    ...ANY_STATUS,
    conclude: (answer, { status }) => (status === 503 ? NONE : concludeStrictly(answer)),
  }),
  defect('null as no counters', 'json-null', {
    conclude: (answer) => (answer === null ? NONE : concludeStrictly(answer)),
  }),
  defect('a string as no counters', 'json-string', {
    conclude: (answer) => (typeof answer === 'string' ? NONE : concludeStrictly(answer)),
  }),
  defect('an absent code as 0', 'json-empty-object', absentAsGood()),
  defect('an envelope of another API as no counters', 'json-of-another-api', absentAsGood()),
  defect('an array as what is in it', 'broken-array', {
    conclude: (answer) => concludeStrictly(Array.isArray(answer) ? answer[0] : answer),
  }),
  defect('an object of counters as none', 'broken-counters-object', {
    conclude: (answer) =>
      concludeStrictly(isObject(answer) && isObject(answer['GroupCounter']) ? { ...answer, GroupCounter: [] } : answer),
  }),
  defect('success by ActionStatus alone', 'broken-ok-with-code', byStatusAlone()),
  defect('success by ErrorCode alone', 'broken-fail-with-0', {
    conclude: (answer) =>
      concludeStrictly(isObject(answer) && isZero(answer['ErrorCode']) ? { ...answer, ActionStatus: 'OK' } : answer),
  }),
  lenient('null as 0', 'value-null', (value) => (value === undefined ? undefined : rounded(value ?? 0))),
  lenient('an absent value as 0', 'value-absent', (value) => rounded(value ?? 0)),
  lenient('true as 1', 'value-true', (value) => (value === undefined ? undefined : rounded(value ?? 0))),
  lenient('fractions cut off', 'value-fraction', (value) => rounded(value ?? 0)),
  lenient('what is no value left out', 'value-null', (value) =>
    typeof value === 'number' ? rounded(value) : undefined,
  ),
  lenient('values wrapped at 64 bits', 'value-beyond-int64', (value) =>
    String(BigInt.asIntN(64, BigInt(rounded(value ?? 0)))),
  ),
  defect('a counter without Key as one of an empty Key', 'key-absent', {
    conclude: (answer) => concludeStrictly(keyed(answer)),
  }),
  {
    ...defect('null as code 0', 'strictly', {
      conclude: (answer) =>
        concludeStrictly(
          isObject(answer) && answer['ErrorCode'] === null ? { ...answer, ErrorCode: OK['ErrorCode'] } : answer,
        ),
    }),
    at: ['conclude-code-null'],
  },
  defect('a time-out of 1 s', 'slow-ok', { timeoutMs: 1000 }),
  defect('a time-out of 3 s', 'slow-refusal', { timeoutMs: 2990 }),
];

function ofFinal(name: string, at: string, parts: Partial<ClientParts>): ClientDefect {
  return { ...defect(name, 'final-answers-alone', parts), at: [`conclude-interim-${at}`] };
}

const OK = readExactly('{"ActionStatus":"OK","ErrorCode":0,"GroupCounter":[]}') as Members;

function ofStatus(status: number): Conclusion | undefined {
  return status === 200 ? undefined : TRANSPORT;
}

function ofSyntax(): Partial<ClientParts> {
  return { failed: (error) => (error instanceof SyntaxError ? NONE : TRANSPORT) };
}

function readMended(text: string): unknown {
  try {
    return readExactly(text);
  } catch {
    return OK;
  }
}

function absentAsGood(): Partial<ClientParts> {
  return {
    conclude: (answer) => (isObject(answer) && answer['ErrorCode'] === undefined ? NONE : concludeStrictly(answer)),
  };
}

function byStatusAlone(): Partial<ClientParts> {
  return {
    conclude: (answer) =>
      concludeStrictly(
        isObject(answer) && answer['ActionStatus'] === 'OK' ? { ...answer, ErrorCode: OK['ErrorCode'] } : answer,
      ),
  };
}

function keyed(answer: unknown): unknown {
  if (!isObject(answer) || !Array.isArray(answer['GroupCounter'])) return answer;
  const list = answer['GroupCounter'] as unknown[];
  return { ...answer, GroupCounter: list.map((one) => (isObject(one) ? { Key: '', ...one } : one)) };
}

function isZero(code: unknown): boolean {
  return JSON.stringify(code) === '{"text":"0"}';
}
