import type { Finding } from '../../finding.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { nextTurn } from '../stage/next-turn.ts';
import { seededRandom } from '../stage/random.ts';
import { SIDE_BY_SIDE } from './budget.ts';
import { oneConnection, sendOver } from './connection/send-over.ts';
import { failed, notPlayed, passed } from './fuzz-results.ts';
import type { Line } from './line.ts';
import type { Probe } from './probes.ts';
import { shuffled } from './shuffled.ts';

const ID = 'calls-side-by-side';

/** Sends several calls at once, round after round: of all probes, and every other time of one group only. */
export async function checkSideBySide(line: Line, probes: readonly Probe[], seed: number): Promise<CheckResult> {
  const random = seededRandom(seed);
  const oneGroup = ofOneGroup(probes);
  for (let round = 0; round < SIDE_BY_SIDE.rounds; round++) {
    const pool = round % 2 === 1 && oneGroup.length > 1 ? oneGroup : probes;
    const calls = shuffled(
      Array.from({ length: SIDE_BY_SIDE.calls }, (_, index) => pick(pool, index + round)),
      random,
    );
    const answers = await sendAtOnce(line, calls, round === 0);
    const wrong = calls.flatMap((probe, index) => judged(probe, answers[index]));
    const [first] = wrong;
    if (first) return failed(line, ID, wrong.flatMap(({ findings }) => findings).slice(0, 10), first.probe.request);
    if (line.trouble) return notPlayed(ID, line.trouble);
  }
  return passed(ID);
}

function judged(probe: Probe, exchange: Exchange | undefined): { probe: Probe; findings: Finding[] }[] {
  const findings = exchange ? probe.judge(exchange) : [];
  if (findings.length === 0) return [];
  const prefix = `With ${SIDE_BY_SIDE.calls} calls under way, though not alone: `;
  return [{ probe, findings: findings.map((finding) => ({ ...finding, message: prefix + finding.message })) }];
}

/** The probes of a group with several, whose answers differ by their keys alone. */
function ofOneGroup(probes: readonly Probe[]): readonly Probe[] {
  const groups = [...Map.groupBy(probes, ({ GroupId }) => GroupId)].filter(([GroupId]) => GroupId !== '');
  return groups.find(([, own]) => own.length > 1)?.[1] ?? [];
}

/**
 * All at once, and no more in any second than the pace allows: as many turns are waited for before as calls are sent,
 * and after them as long again. Those `apart` have a connection each that was not used before: one that was may be closed at
 * any time, so whoever closes it for the crowd is not told from that.
 */
async function sendAtOnce(line: Line, calls: readonly Probe[], apart: boolean): Promise<(Exchange | undefined)[]> {
  await turns(line, calls.length);
  const answers = await Promise.all(
    calls.map(async ({ request }) => {
      const agent = apart ? oneConnection(request.url) : undefined;
      const own = agent && { send: sendOver(line.stage, { agent }) };
      const exchange = await line.ask(request, { subject: ID, atOnce: calls.length, ...own });
      agent?.destroy();
      return exchange;
    }),
  );
  await turns(line, calls.length - 1);
  return answers;
}

async function turns(line: Line, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await line.pause(() => nextTurn(line.stage));
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('Failed to send calls side by side: there is no call to send.');
  return item;
}
