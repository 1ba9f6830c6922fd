import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../run-program.ts';
import { processesWith, start } from './started-program.ts';

const ADAPTER = join(PROJECT, 'test/contracts/check-client/broken/adapter.ts');

it('a signal in the middle of the cases ends in a report of what is known, and no process goes on', async () => {
  // This adapter writes a line for each case, by which it shows how far it has come; it never answers its third, nor ends by itself.
  const adapter = [process.execPath, ADAPTER, 'stays-and-is-silent-on-third'];
  const argv = ['check-client', '--adapter', '--format', 'json', '--only', 'conclude-10*', '--', ...adapter];
  const { child, said, ended, folder } = start(argv);
  await said('case 3');
  expect(processesWith(folder).length).toBeGreaterThan(1);
  child.kill('SIGINT');
  const { code, signal, stdout, left } = await ended;
  expect({ code, signal, left }).toEqual({ code: 130, signal: null, left: [] });
  const { complete, verdict, checks } = JSON.parse(stdout) as Report;
  expect({ complete, verdict }).toEqual({ complete: false, verdict: 'inconclusive' });
  const cases = checks.filter(({ layer }) => layer === 'conclusion');
  expect(cases.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id)).toEqual(['conclude-10010']);
  const others = new Set(cases.filter(({ outcome }) => outcome !== 'passed').map(({ reason }) => reason));
  expect([...others]).toEqual(['the run was interrupted']);
  await expect.poll(() => processesWith(folder)).toEqual([]);
});

type Report = {
  complete: boolean;
  verdict: string;
  checks: { id: string; layer: string; outcome: string; reason?: string }[];
};
