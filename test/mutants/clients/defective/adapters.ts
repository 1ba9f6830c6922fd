import type { OpenPort } from '../../../../contracts/check-client/adapter/port.ts';
import { clientOf } from '../build/client.ts';
import { concludeStrictly, readExactly } from '../build/reading.ts';
import { type ClientDefect, defect } from '../defect.ts';

type Counter = { Key: string; Value: string };

/** Right in what they conclude and send, and amiss in how they do it: hints, which decide nothing. */
export const ADAPTER_DEFECTS: readonly ClientDefect[] = [
  { name: 'an end with status 3', caughtBy: 'adapter-end', adapter: endingWith(3) },
  { name: 'a UserSig on standard error', caughtBy: 'adapter-secrecy', adapter: printing },
  {
    ...reporting('each counter once, however often it was answered', (list) => [
      ...new Map(list.map((one) => [one.Key, one])).values(),
    ]),
    caughtBy: 'conclude-repeated-keys-as-answered',
    at: ['conclude-repeated-key-each-time'],
  },
  {
    ...reporting('zeros for what was not answered', (list, keys) => [
      ...list,
      ...keys.filter((key) => !list.some(({ Key }) => Key === key)).map((Key) => ({ Key, Value: '0' })),
    ]),
    caughtBy: 'conclude-zeros-as-answered',
    at: ['conclude-missing-key-omitted'],
  },
  {
    ...defect('strings for integers', 'conclude-strictly', {
      read: ({ text }) => readExactly(text.replaceAll(/"(Value|ErrorCode)":"(\d+)"/g, '"$1":$2')),
    }),
    caughtBy: 'conclude-strictly',
    at: ['conclude-broken-value-text', 'conclude-broken-code-text'],
  },
];

function endingWith(code: number): OpenPort {
  const open = clientOf();
  return (listener) => {
    const port = open(listener);
    return { ...port, ended: port.ended.then((end) => ({ ...end, code })) };
  };
}

function printing(listener: Parameters<OpenPort>[0]): ReturnType<OpenPort> {
  const port = clientOf()(listener);
  const write = (line: string): void => {
    const { usersig } = JSON.parse(line) as { usersig?: string };
    if (usersig !== undefined) listener.onErrorLine(`calling with ${usersig}`);
    port.write(line);
  };
  return { ...port, write };
}

function reporting(name: string, report: (list: Counter[], keys: readonly string[]) => Counter[]) {
  return defect(name, '', {
    conclude: (answer, _wire, { request }) => {
      const concluded = concludeStrictly(answer) as { result?: { counters: Counter[] } };
      if (concluded.result === undefined) return concluded;
      return { result: { counters: report(concluded.result.counters, request.GroupCounterKeys ?? []) } };
    },
  });
}
