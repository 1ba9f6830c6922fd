import type { Finding } from '../../finding.ts';
import { refusalCodes } from '../../oracles/cause/refusal.ts';
import { judgeSameAnswer } from '../../oracles/metamorphic/judge-same-answer.ts';
import { keysAlone, type Reading } from '../../oracles/metamorphic/reading.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import type { Commands } from '../stage/commands-for.ts';
import type { NotPlayed } from '../stage/stage.ts';
import { isNotPlayed } from '../stage/with-states.ts';
import type { Ask, AskedCall } from './asker.ts';
import type { ComparedGroup } from './compared-groups.ts';
import type { Comparison } from './comparison.ts';

/** What came of a comparison; `commands` repeat its request, `byKeys` where the counters moved under our eyes and only their keys could be compared. */
export type Compared = { findings: Finding[]; request?: WireRequest; commands?: Commands; byKeys?: boolean };

/** The group of a comparison, and which groups were seen to change in this run. */
export type CompareContext = { group: ComparedGroup; moving: Set<string> };

/** How often a group that moves is asked before its values are given up. */
const MOST_TRIES = 5;

/**
 * Sends the calls of a comparison and relates their answers. A group of our own does not change, so a difference is a
 * finding. In any other it is one while the base stands still; where the base moves, it is tried again, and in the end
 * keys alone are compared.
 */
export async function compare(ask: Ask, about: CompareContext, comparison: Comparison): Promise<Compared | NotPlayed> {
  const { group } = about;
  let keysAgreed = false;
  for (let left = MOST_TRIES; left > 0; left--) {
    const answers = await askEach(ask, comparison);
    if (isNotPlayed(answers)) return answers;
    const findings = related(comparison, answers);
    if (findings.length === 0 || group.kind !== 'told-of') return found(group, findings, answers);
    const again = await ask(comparison.base);
    if (isNotPlayed(again)) return again;
    const settled = settle(about, comparison, answers, again.reading);
    keysAgreed ||= settled.kind === 'keys-agree';
    if (settled.kind !== 'finding') continue;
    if (settled.sure || (left === 1 && !keysAgreed)) return found(group, settled.findings, answers);
  }
  if (keysAgreed) return { findings: [], byKeys: true };
  const reason = `the counters of the group ${JSON.stringify(group.GroupId)} come and go between reads`;
  return { kind: 'couldNotRun', reason };
}

type Answers = { base: AskedCall; others: readonly AskedCall[] };

async function askEach(ask: Ask, { base, others }: Comparison): Promise<Answers | NotPlayed> {
  const first = await ask(base);
  if (isNotPlayed(first)) return first;
  const rest: AskedCall[] = [];
  for (const call of others) {
    const asked = await ask(call);
    if (isNotPlayed(asked)) return asked;
    rest.push(asked);
  }
  return { base: first, others: rest };
}

function related({ relate }: Comparison, { base, others }: Answers, see = (reading: Reading) => reading): Finding[] {
  return relate(
    see(base.reading),
    others.map(({ reading }) => see(reading)),
  );
}

/** What a difference in a group that may change amounts to, once its base was read again. */
type Settled = { kind: 'finding'; findings: Finding[]; sure: boolean } | { kind: 'keys-agree' } | { kind: 'keys-move' };

function settle({ group, moving }: CompareContext, comparison: Comparison, answers: Answers, again: Reading): Settled {
  const before = answers.base.reading;
  const findings = related(comparison, answers);
  // A key that is gone may be refused: that is a change of counters. Any other refusal, now or before, is none.
  if (refusedForKey(before) !== refusedForKey(again)) return { kind: 'keys-move' };
  if (before.outcome !== 'counters' || again.outcome !== 'counters') return { kind: 'finding', findings, sure: true };
  // Counters that were seen to move may have moved there and back.
  if (judgeSameAnswer(before, again).length === 0)
    return { kind: 'finding', findings, sure: !moving.has(group.GroupId) };
  moving.add(group.GroupId);
  if (judgeSameAnswer(keysAlone(before), keysAlone(again)).length > 0) return { kind: 'keys-move' };
  const inKeys = related(comparison, answers, keysAlone);
  return inKeys.length > 0 ? { kind: 'finding', findings: inKeys, sure: true } : { kind: 'keys-agree' };
}

function refusedForKey(reading: Reading): boolean {
  return reading.outcome === 'refused' && refusalCodes('missing-key').map(String).includes(reading.code);
}

function found({ GroupId }: ComparedGroup, findings: readonly Finding[], { base, others }: Answers): Compared {
  const names = [base, ...others].map(({ call }) => call.name).join(' and ');
  return {
    findings: findings.map((finding) => ({
      ...finding,
      message: `In the group ${JSON.stringify(GroupId)}, ${names}: ${finding.message}`,
    })),
    request: (oddOne([base, ...others]) ?? (others.length > 1 ? base : (others[0] ?? base))).request,
  };
}

/** The one call that was refused or not answered while the others were, or the other way round. */
function oddOne(asked: readonly AskedCall[]): AskedCall | undefined {
  const byOutcome = Map.groupBy(asked, ({ reading }) => reading.outcome === 'counters');
  const [bad = [], good = []] = [byOutcome.get(false), byOutcome.get(true)];
  return good.length > 0 ? bad[0] : undefined;
}
