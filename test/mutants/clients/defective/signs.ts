import { type ClientParts, RIGHT } from '../build/client.ts';
import { concludeStrictly, isObject, readExactly } from '../build/reading.ts';
import { sendReading, whole } from '../build/send-otherwise.ts';
import { type ClientDefect, defect } from '../defect.ts';

type Counter = { Key: string; Value: string };

const ANSWERED = 'keys-of-signs';
const ASKED = 'chosen-keys-of-signs';
const INFO = 'error-info-of-signs';

/** Does this to the text of an answer before it reads it. */
function mending(name: string, mend: (text: string) => string): ClientDefect {
  return defect(name, ANSWERED, { read: ({ text }) => readExactly(mend(text)) });
}

/** Does this to each key of an answer. */
function telling(name: string, keyOf: (key: string) => string): ClientDefect {
  return defect(name, ANSWERED, {
    conclude: (answer) => {
      const concluded = concludeStrictly(answer) as { result?: { counters: Counter[] } };
      if (concluded.result === undefined) return concluded;
      return { result: { counters: concluded.result.counters.map((one) => ({ ...one, Key: keyOf(one.Key) })) } };
    },
  });
}

function askingFor(name: string, keysOf: (keys: readonly string[]) => string[]): ClientDefect {
  return defect(name, ASKED, {
    init: (one) => {
      const { GroupCounterKeys: keys, ...others } = one.request;
      return RIGHT.init({ ...one, request: keys ? { ...others, GroupCounterKeys: keysOf(keys) } : others });
    },
  });
}

/** Makes something of each ErrorInfo, and breaks where it cannot. */
function informed(name: string, use: (info: string) => boolean): ClientDefect {
  return defect(name, INFO, {
    conclude: (answer) => {
      const info = isObject(answer) ? answer['ErrorInfo'] : undefined;
      if (typeof info === 'string' && !use(info)) throw new Error('it can make nothing of this text');
      return concludeStrictly(answer);
    },
  });
}

/** Clients that take what stands in a string for something of its own. */
export const SIGN_DEFECTS: readonly ClientDefect[] = [
  mending('comments, as the sample of the page has them, taken out', (text) => text.replaceAll(/\/\/[^\n]*/g, '')),
  mending('comments of several lines taken out', (text) => text.replaceAll(/\/\*.*?\*\//gs, '')),
  mending('the comma added that the sample of the page lacks', (text) => text.replaceAll(/}\s*{/g, '},{')),
  mending('commas before an end taken out', (text) => text.replaceAll(/,\s*([}\]])/g, '$1')),
  telling('entities in keys made letters', (key) => key.replaceAll('&amp;', '&')),
  telling('percents in keys decoded', (key) => key.replaceAll(/%([0-9A-F]{2})/g, (_, hex) => letterOf(hex))),
  telling('a plus in keys as a space', (key) => key.replaceAll('+', ' ')),
  telling('keys as paths, of which the last part counts', (key) => key.split('.').at(-1) ?? ''),
  telling('keys of digits as numbers', (key) => (/^\d+$/.test(key) ? String(Number(key)) : key)),
  telling('what cannot be seen taken out of keys', (key) => key.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')),
  askingFor('letters of four bytes as ?', (keys) => keys.map((key) => key.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?'))),
  askingFor('one key of those that differ in case alone', (keys) => [
    ...new Map(keys.map((key) => [key.toLowerCase(), key])).values(),
  ]),
  informed('an ErrorInfo as a template', (info) => !/{\w+}/.test(info)),
  informed('an ErrorInfo as a format', (info) => !/%[a-z]/.test(info)),
  informed('an ErrorInfo of one line', (info) => !info.includes('\n')),
  informed('an ErrorInfo of 255 letters', (info) => info.length < 256),
  informed('an ErrorInfo in ASCII', (info) => !/[^\0-\x7f]/.test(info)),
  defect('names of headers in small letters alone', 'header-names', smallNamesAlone()),
];

function letterOf(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

function smallNamesAlone(): Partial<ClientParts> {
  const send = sendReading((came) => {
    if (came.names.some((name) => name !== 'content-type' && name.toLowerCase() === 'content-type'))
      throw new Error('the answer does not say what it is');
    return whole(came);
  });
  return { send };
}
