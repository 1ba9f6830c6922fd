import { expect, it } from 'vitest';
import { renderClients } from './client/table.ts';

it('holds each client against a program that sends nothing, and against the whole of verify', () => {
  const table = renderClients(
    [
      { client: 'nothing', milliseconds: [100, 90, 900] },
      { client: 'node:http', milliseconds: [700, 700, 700] },
      { client: 'undici', milliseconds: [500, 500, 500] },
      { client: 'verify', milliseconds: [1100, 1100, 1100] },
    ],
    [2000, 1, 3000],
    1200,
  );
  expect(table.split('\n').slice(2)).toEqual([
    '| a program that sends nothing | 100 | 0 | 0 % |',
    '| node:http alone | 700 | 600 | 30 % |',
    "| undici's client alone | 500 | 400 | 20 % |",
    "| `verify`'s sender, by node:http | 1100 | 1000 | 50 % |",
    '| the whole of `verify`, Pact aside | 2000 | 1900 | |',
    '',
    'With undici in place of node:http, `verify` would take 10 % less of the processor at most.',
  ]);
});
