import { findPrism } from './prism.ts';
import { loadSubject, type Round, type Start, type Subject, startSubject } from './subject.ts';
import { renderTable } from './table.ts';

const WARM_UP_SECONDS = 4;
const ROUNDS = 5;
const ROUND_SECONDS = 2;

const OURS: readonly Start[] = [
  { name: 'bare node:http', file: 'bare.ts' },
  { name: 'the mock, UserSig verified', file: 'mock.ts' },
  { name: "the same handlers on MSW's own path", file: 'msw.ts' },
];

/**
 * Loads our servers and Prism's, where it is installed, and returns the report. Each takes 4 s + 5 * 2 s = 14 s. The rounds
 * take turns, so that a slow spell of the machine hits all servers alike.
 */
export async function compareServers(when: Date): Promise<string> {
  const prism = findPrism(process.env);
  const subjects = await Promise.all([...OURS, ...(prism ? [prism] : [])].map(startSubject));
  try {
    const measured = await measureAll(subjects);
    return renderTable(measured.slice(0, OURS.length), measured[OURS.length], when);
  } finally {
    for (const { process: child } of subjects) child.disconnect();
  }
}

async function measureAll(subjects: readonly Subject[]): Promise<{ name: string; rounds: Round[] }[]> {
  const measured = subjects.map(({ name }) => ({ name, rounds: [] as Round[] }));
  for (const subject of subjects) await loadSubject(subject, WARM_UP_SECONDS);
  for (let round = 1; round <= ROUNDS; round++) {
    console.error(`servers, round ${round} of ${ROUNDS}`);
    for (const [index, subject] of subjects.entries())
      measured[index]?.rounds.push(await loadSubject(subject, ROUND_SECONDS));
  }
  return measured;
}
