import { ENVELOPE, TRANSPORT } from '../build/client.ts';
import { concludeStrictly, isObject, looseCounters, type Members } from '../build/reading.ts';
import { type ClientDefect, defect } from '../defect.ts';

type Refused = { error: { code: number } };

/** A client that does this to every refusal. */
function spoilt(name: string, caughtBy: string, spoil: (code: number) => Members): ClientDefect {
  return defect(name, caughtBy, {
    conclude: (answer) => {
      const concluded = concludeStrictly(answer);
      const { error } = concluded as Partial<Refused>;
      return typeof error?.code === 'number' ? spoil(error.code) : concluded;
    },
  });
}

/** A client that looks at an answer first, and takes it for broken where this holds. */
function picky(name: string, caughtBy: string, isWrong: (answer: Members, text: string) => boolean): ClientDefect {
  return defect(name, caughtBy, {
    conclude: (answer, { text }) => (isObject(answer) && isWrong(answer, text) ? ENVELOPE : concludeStrictly(answer)),
  });
}

const KNOWN = [10002, 10004, 10007, 10010, 10015, 10059, 60007];
const NAMED = ['ActionStatus', 'ErrorInfo', 'ErrorCode', 'GroupCounter'];
const named =
  (...names: string[]) =>
  (members: Members) =>
    Object.keys(members).every((name) => names.includes(name));

/** Clients that report another refusal than came, or take right answers for wrong ones. */
export const REFUSAL_DEFECTS: readonly ClientDefect[] = [
  spoilt('refusals as trouble', '10010', () => TRANSPORT),
  spoilt('refusals as no counters', '10004', () => ({ result: { counters: [] } })),
  spoilt('unknown codes as -1', 'code-outside-all-ranges', (code) => ({
    error: { code: KNOWN.includes(code) ? code : -1 },
  })),
  spoilt('unknown codes as a broken envelope', 'code-of-the-gateway-unknown', (code) =>
    code >= 69_000 && code < 70_000 ? ENVELOPE : { error: { code } },
  ),
  spoilt('10015 as 10010', '10015', (code) => ({ error: { code: code === 10015 ? 10010 : code } })),
  spoilt('codes in int16', '60007', (code) => ({ error: { code: (code << 16) >> 16 } })),
  spoilt('the limit as trouble', '60007', (code) => (code === 60007 ? TRANSPORT : { error: { code } })),
  spoilt('the range in place of the code', '70001', (code) => ({
    error: { code: Math.floor(code / 10_000) * 10_000 },
  })),
  spoilt('a missing group as no counters', 'missing-group', (code) =>
    code === 10010 ? { result: { counters: [] } } : { error: { code } },
  ),
  spoilt('a refusal that the client says to have made itself', '10007', () => ({ error: { kind: 'client' } })),
  spoilt('a refusal as something unsupported', '10059', () => ({ unsupported: { reason: 'no such thing' } })),
  picky('no members that are not known', 'unknown-member', (answer) => !named(...NAMED)(answer)),
  picky('no members of a counter that are not known', 'unknown-member-of-counter', (answer) =>
    looseCounters(answer).some((one) => !named('Key', 'Value')(one)),
  ),
  picky(
    'no members of a refusal that are not known',
    'unknown-member-of-refusal',
    (answer) => answer['ActionStatus'] === 'FAIL' && !named(...NAMED)(answer),
  ),
  picky('ErrorInfo in every answer', 'error-info-on-ok-absent', (answer) => answer['ErrorInfo'] === undefined),
  picky(
    'no ErrorInfo where all is well',
    'error-info-on-ok-text',
    (answer) => answer['ActionStatus'] === 'OK' && Boolean(answer['ErrorInfo']),
  ),
  picky(
    'a text with each refusal',
    'error-info-on-failure-empty',
    (answer) => answer['ActionStatus'] === 'FAIL' && answer['ErrorInfo'] === '',
  ),
  picky(
    'members in their usual order',
    'members-in-another-order',
    (_answer, text) => !/^\s*\{\s*"(A|ErrorD|GroupCounterS)/.test(text),
  ),
  picky('no white space', 'white-space', (_answer, text) => /^\{\s/.test(text)),
  picky('no escapes', 'escapes', (_answer, text) => text.includes('\\u00')),
  defect('success by the list of counters', 'counters-on-failure-empty-array', {
    conclude: (answer) =>
      isObject(answer) && looseCounters(answer).length === 0 && Array.isArray(answer['GroupCounter'])
        ? { result: { counters: [] } }
        : concludeStrictly(answer),
  }),
  defect('one media type, to the letter', 'charset', {
    ofStatus: ({ status, type }) => (status === 200 && type === 'application/json' ? undefined : TRANSPORT),
  }),
];
