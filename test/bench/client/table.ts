import { median } from '../middle.ts';
import type { Client, ClientTimes } from './clients.ts';

const NAMES: Readonly<Record<Client, string>> = {
  nothing: 'a program that sends nothing',
  'node:http': 'node:http alone',
  undici: "undici's client alone",
  verify: "`verify`'s sender, by node:http",
};

/** The times in Markdown, and how much of verify another client could save. Of a whole run of it are the last ones. */
export function renderClients(all: readonly ClientTimes[], wholes: readonly number[], calls: number): string {
  const time = (client: Client) => median(all.find((one) => one.client === client)?.milliseconds ?? []);
  const whole = median(wholes);
  const saved = ((time('node:http') - time('undici')) / whole) * 100;
  return [
    `| ${calls} calls by | processor ms | more than nothing | of \`verify\` |`,
    '|---|---:|---:|---:|',
    ...all.map(({ client }) => {
      const more = time(client) - time('nothing');
      return `| ${NAMES[client]} | ${time(client).toFixed(0)} | ${more.toFixed(0)} | ${((more / whole) * 100).toFixed(0)} % |`;
    }),
    `| the whole of \`verify\`, Pact aside | ${whole.toFixed(0)} | ${(whole - time('nothing')).toFixed(0)} | |`,
    '',
    `With undici in place of node:http, \`verify\` would take ${saved.toFixed(0)} % less of the processor at most.`,
  ].join('\n');
}
