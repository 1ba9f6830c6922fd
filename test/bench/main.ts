import { loadSubject, type Round, startSubject } from './subject.ts';
import { renderTable } from './table.ts';

const WARM_UP_SECONDS = 4;
const ROUNDS = 5;
const ROUND_SECONDS = 2;

const SERVERS = [
  ['bare node:http', 'bare.ts'],
  ['the mock, UserSig verified', 'mock.ts'],
  ["the same handlers on MSW's own path", 'msw.ts'],
] as const;

// 3 servers * (4 s + 5 * 2 s) = 42 s, and what starting takes. The rounds take turns, so that a slow spell of the machine hits all servers alike.
const subjects = await Promise.all(SERVERS.map(([name, file]) => startSubject(name, file)));
const measured = subjects.map(({ name }) => ({ name, rounds: [] as Round[] }));
for (const subject of subjects) await loadSubject(subject, WARM_UP_SECONDS);
for (let round = 1; round <= ROUNDS; round++) await measureOnce(round);
for (const { process: child } of subjects) child.disconnect();
console.log(renderTable(measured, new Date()));

async function measureOnce(round: number): Promise<void> {
  console.error(`round ${round} of ${ROUNDS}`);
  for (const [index, subject] of subjects.entries())
    measured[index]?.rounds.push(await loadSubject(subject, ROUND_SECONDS));
}
