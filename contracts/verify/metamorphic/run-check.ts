import { LIMITS } from '../../../openapi/generated/constants.ts';
import type { Finding } from '../../finding.ts';
import type { Reading } from '../../oracles/metamorphic/reading.ts';
import { refusedGood } from '../../oracles/roots.ts';
import { commandsFor } from '../stage/commands-for.ts';
import { credentialsFor } from '../stage/credentials-for.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';
import { isNotPlayed, withStates } from '../stage/with-states.ts';
import { type Ask, askerFor, type Notes } from './asker.ts';
import type { Compared } from './compare.ts';
import { type Asking, compareEach } from './compare-each.ts';
import type { ComparedGroup } from './compared-groups.ts';
import { askAll, type Material, type MetamorphicCheck } from './comparison.ts';
import { type Draw, drawFrom } from './draw.ts';

/** Makes the comparisons of a check on one group, with its states set up around them. Never throws. */
export async function runCheckOn(
  stage: Stage,
  check: MetamorphicCheck,
  subject: ComparedGroup,
  seed: number,
  notes: Notes,
): Promise<Compared | NotPlayed> {
  if (subject.kind === 'impossible' && check.leastKeys > 0) {
    return { kind: 'couldNotRun', reason: 'needs a group that exists: give --states-url or --config' };
  }
  return withStates(stage, subject.given, async (account) => {
    const credentials = credentialsFor(stage, account);
    if (isNotPlayed(credentials)) return credentials;
    const askInto = (into: Notes): Ask => askerFor(stage, credentials, check.definition.id, into);
    const ask = askInto(notes);
    const compared = withCommands(
      stage,
      await compareAll(stage, { ask, askInto, notes }, check, subject, drawFrom(seed)),
    );
    const isPlain = isNotPlayed(compared) || compared.findings.length > 0 || subject.kind !== 'impossible';
    return isPlain ? compared : ((await refusedAlike(stage, ask, subject, notes)) ?? compared);
  });
}

/** With what repeats the request, as long as its states are there. */
function withCommands(stage: Stage, compared: Compared | NotPlayed): Compared | NotPlayed {
  if (isNotPlayed(compared) || compared.request === undefined) return compared;
  return { ...compared, commands: commandsFor(stage, compared.request) };
}

/**
 * Where nothing can be answered OK, refusals that are alike show something only beside one that is another: that of a
 * call whose UserSig is malformed.
 */
async function refusedAlike(
  stage: Stage,
  ask: Ask,
  { GroupId }: ComparedGroup,
  notes: Notes,
): Promise<NotPlayed | undefined> {
  const plain = await ask(askAll({ GroupId, draw: drawFrom(1) }));
  const credentials = credentialsFor(stage, stage.account, 'malformed');
  if (isNotPlayed(plain) || isNotPlayed(credentials)) return undefined;
  const other = await askerFor(stage, credentials, 'contrast', { ...notes, seen: [] })(
    askAll({ GroupId, draw: drawFrom(1) }),
  );
  const codeOf = (asked: typeof plain) => (asked.reading.outcome === 'refused' ? asked.reading.code : undefined);
  if (isNotPlayed(other) || codeOf(plain) !== codeOf(other)) return undefined;
  return {
    kind: 'couldNotRun',
    reason: 'a call with a malformed UserSig is refused in the same way, so alike refusals show nothing',
  };
}

async function compareAll(
  stage: Stage,
  asking: Asking,
  check: MetamorphicCheck,
  subject: ComparedGroup,
  draw: Draw,
): Promise<Compared | NotPlayed> {
  const material = await materialOf(asking.ask, subject, draw);
  if (isNotPlayed(material) || 'findings' in material) return material;
  const { keys, lack } = material;
  if (keys.length < check.leastKeys) {
    const few = `needs a group with ${check.leastKeys} counters or more: ${named(subject)} has ${keys.length}`;
    return { kind: 'couldNotRun', reason: lack ?? few };
  }
  const total = await compareEach(stage, asking, { check, group: subject }, check.plan(material));
  // Refusals that are all alike show little, but one that is not shows a fault.
  const showsLittle = lack !== undefined && !isNotPlayed(total) && total.findings.length === 0;
  return showsLittle ? { kind: 'couldNotRun', reason: lack } : total;
}

/** `lack` is what a group that refuses would have to be. */
type Found = Material & { lack?: string };

/** Keys to ask with: those of the answer to the call for all counters. */
async function materialOf(ask: Ask, subject: ComparedGroup, draw: Draw): Promise<Found | Compared | NotPlayed> {
  const { GroupId } = subject;
  if (subject.kind === 'impossible') return material(subject, [], draw);
  const asked = await ask(askAll({ GroupId, draw }));
  if (isNotPlayed(asked)) return asked;
  const { reading, request } = asked;
  if (reading.outcome === 'counters') {
    return material(
      subject,
      reading.counters.map(({ key }) => key),
      draw,
    );
  }
  if (reading.outcome === 'refused' && subject.kind === 'told-of') {
    const lack = `needs a group that exists: the call for all counters of ${named(subject)} is refused with ${reading.code}`;
    return { ...material(subject, [], draw), lack };
  }
  return { findings: notAnswered(subject, reading), request };
}

function material({ GroupId, kind, held }: ComparedGroup, returned: readonly string[], draw: Draw): Material {
  // What a longer key leads to is not known.
  const usable = returned.filter((key) => Buffer.byteLength(key) <= LIMITS.keyBytes);
  // A group of our own holds what it was made with, whatever the answer says; another may have lost it since.
  const sure = kind === 'own' ? [...usable, ...held] : usable;
  const keys = [...new Set(sure)].slice(0, LIMITS.countersPerGroup);
  const said = held.filter((key) => !keys.includes(key));
  let absent = 'kit-no-such-counter';
  while ([...returned, ...held].includes(absent)) absent += '-';
  return { GroupId, keys, said, absent, draw };
}

function notAnswered(subject: ComparedGroup, reading: Reading): Finding[] {
  const what = `In the group ${named(subject)}, the call for all counters`;
  if (reading.outcome === 'unusable') {
    return reading.findings.map((finding) => ({ ...finding, message: `${what}: ${finding.message}` }));
  }
  const actual = reading.outcome === 'refused' ? { ActionStatus: 'FAIL', ErrorCode: reading.code } : reading.outcome;
  const message = `${what} is refused, though the state endpoint has made this group.`;
  const root = reading.outcome === 'refused' ? { root: refusedGood(Number(reading.code)) } : {};
  const rooted = { message, ...root };
  return [{ code: 'response.action-status.unexpected', path: '/ActionStatus', expected: 'OK', actual, ...rooted }];
}

function named({ GroupId }: ComparedGroup): string {
  return JSON.stringify(GroupId);
}
