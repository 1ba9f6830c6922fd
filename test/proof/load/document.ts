import { code, table } from '../markdown/table.ts';
import { pointsOfLimiters } from './limit-points.ts';
import { caughtOf, nameOf, type Tally, tally } from './tally.ts';
import type { LimitEvidence } from './trials.ts';

/** The proof by limiters as Markdown. */
export function renderLimiters(evidence: LimitEvidence): string {
  const { runs, rights } = evidence;
  const tallies = rights.map(tally);
  const text = [
    '# What is told of limiters',
    summaryOfLimiters(evidence)
      .map((line) => `- ${line}`)
      .join('\n'),
    `Each limiter is played ${runs} times in simulated time, each time elsewhere on the clock: in turn without noise, with stalls of 50 ms, behind 20 ms of jitter, and with both. A trial has the loads of a conformance run: 180, 198, 200 and 240 calls a second, and a recovery; for right limiters the bursts that show the window too.`,
    '## Defective limiters',
    defectTable(evidence),
    '## Right limiters',
    rightTable(tallies, runs),
    '## Which window it is',
    windowTable(tallies, runs),
  ];
  return `\n${text.join('\n\n')}\n`;
}

/** What the proof by limiters came to, a line each. */
export function summaryOfLimiters(evidence: LimitEvidence): string[] {
  const { runs, defects, rights } = evidence;
  const caught = defects.filter((one) => caughtOf(one) === runs).length;
  const tallies = rights.map(tally);
  const passed = tallies.filter((one) => one.passed === runs).length;
  const spared = tallies.filter(({ blamedShared }) => blamedShared === 0).length;
  const isProven = pointsOfLimiters(evidence).every((troubles) => troubles.length === 0);
  return [
    `defective limiters: ${caught} of ${defects.length} caught, ${runs} times out of ${runs}`,
    `right limiters: ${passed} of ${rights.length} pass, ${runs} times out of ${runs}, and ${spared} are never blamed beside 30 calls a second of somebody else's`,
    isProven ? 'the proof holds' : 'the proof does not hold',
  ];
}

function defectTable({ defects, runs }: LimitEvidence): string {
  const rows = defects.map((one) => {
    const { id, says, finding } = one.defect;
    return [code(id), says, code(finding), `${caughtOf(one)} of ${runs}`];
  });
  return table(['limiter', 'does', 'finding', 'caught'], rows);
}

function rightTable(tallies: readonly Tally[], runs: number): string {
  const rows = tallies.map(({ right, passed, blamed, blamedShared }) => [
    code(right.id),
    `${passed} of ${runs}`,
    blamed,
    blamedShared,
  ]);
  return table(['right limiter', 'passes', '#blamed', '#blamed beside 30 calls a second of others'], rows);
}

/** Which kinds were possible by what was seen, for each kind that there was. */
function windowTable(tallies: readonly Tally[], runs: number): string {
  const rows = tallies.map(({ right, named, candidates }) => {
    const size = right.model.size === undefined ? '' : ` of ${right.model.size}`;
    const others = [...candidates].map(([name, count]) => (count === runs ? name : `${name} (${count} of ${runs})`));
    return [`${nameOf(right.model)}${size}`, `${named} of ${runs}`, others.join('; ')];
  });
  return table(['window that there was', 'among the possible ones', 'possible by what was seen'], rows);
}
