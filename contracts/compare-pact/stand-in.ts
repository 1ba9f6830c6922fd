import { isIntegerLiteral, NumberLiteral } from '../wire/exact-json.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { expectedAt, expectedMembers, isAlike } from './expected-body.ts';
import type { LegalRefusals } from './refusals.ts';
import { type Replaced, type StandInAsk, standInCounters, type Untaken, untakenAt } from './stand-in-counters.ts';

/**
 * A whole answer that a provider may give and the pact takes, or that comes as near to one as the pact lets it: its examples,
 * where they are lawful, with what it leaves out filled in. `lacking` are the members that its example of an answer lacks, `untaken` the places
 * where it takes nothing that a provider may give.
 */
export type PactStandIn = {
  members: Readonly<Record<string, unknown>>;
  outcome: 'OK' | 'FAIL';
  replaced: readonly Replaced[];
  untaken: readonly Untaken[];
  lacking: readonly string[];
};

/** Finds the stand-in of an interaction; undefined where it expects no JSON object. `legal` are the refusals of its call. */
export function standInFor(
  interaction: ComparedInteraction,
  legal: LegalRefusals,
  ask: StandInAsk,
): PactStandIn | undefined {
  const members = expectedMembers(interaction);
  if (members === undefined) return undefined;
  const { ActionStatus, ErrorCode, outcome } = envelopeOf(interaction, members, legal);
  const ErrorInfo = infoOf(interaction, members);
  const counters = outcome === 'OK' ? standInCounters(interaction, members['GroupCounter'], ask) : undefined;
  const whole = {
    ...members,
    ActionStatus,
    ErrorCode,
    ErrorInfo,
    ...(counters && { GroupCounter: counters.items }),
  };
  const replaced = Object.entries({ ActionStatus, ErrorCode, ErrorInfo }).flatMap(([name, standIn]) =>
    name in members && !isAlike(members[name], standIn) ? [{ path: `/${name}`, example: members[name], standIn }] : [],
  );
  const untaken = Object.entries({ ActionStatus, ErrorCode, ErrorInfo }).flatMap(([name, standIn]) =>
    untakenAt(interaction, [name], members[name], standIn),
  );
  const due = ['ActionStatus', 'ErrorCode', ...(outcome === 'FAIL' ? ['ErrorInfo'] : [])];
  return {
    members: whole,
    outcome,
    replaced: [...replaced, ...(counters?.replaced ?? [])],
    untaken: [...untaken, ...(counters?.untaken ?? [])],
    lacking: [...due.filter((name) => !(name in members)), ...(counters?.lacking ?? [])],
  };
}

type Members = Readonly<Record<string, unknown>>;
type Envelope = { ActionStatus: unknown; ErrorCode: unknown; outcome: PactStandIn['outcome'] };

/** Status and code that agree, if the pact takes any; the kind of its examples comes first. */
function envelopeOf(interaction: ComparedInteraction, members: Members, legal: LegalRefusals): Envelope {
  const { ActionStatus: status, ErrorCode: code } = members;
  const codeText = code instanceof NumberLiteral ? code.text : undefined;
  const meant: PactStandIn['outcome'] =
    status === 'FAIL' || (status !== 'OK' && codeText !== undefined && codeText !== '0') ? 'FAIL' : 'OK';
  const takesStatus = (one: string) =>
    status === undefined || expectedAt(interaction, ['ActionStatus'], status).takes(one);
  const takesCode = (one: string) =>
    code === undefined || expectedAt(interaction, ['ErrorCode'], code).takes(new NumberLiteral(one));
  for (const outcome of meant === 'OK' ? (['OK', 'FAIL'] as const) : (['FAIL', 'OK'] as const)) {
    const found = candidates(outcome, codeText, legal).find(takesCode);
    if (takesStatus(outcome) && found !== undefined)
      return { ActionStatus: outcome, ErrorCode: new NumberLiteral(found), outcome };
  }
  return { ActionStatus: status ?? meant, ErrorCode: code ?? new NumberLiteral('0'), outcome: meant };
}

/** The example where it may be, then what else may be, and in the end the example all the same. */
function candidates(
  outcome: PactStandIn['outcome'],
  example: string | undefined,
  { codes, has }: LegalRefusals,
): readonly string[] {
  if (outcome === 'OK') return ['0'];
  const isCode = example !== undefined && isIntegerLiteral(example) && Number(example) > 0;
  const own = isCode ? [example] : [];
  const legal = codes.map(String);
  return isCode && has(Number(example)) ? [...own, ...legal] : [...legal, ...own];
}

/** Any text may be there, or none. */
function infoOf(interaction: ComparedInteraction, { ErrorInfo }: Members): unknown {
  if (ErrorInfo === undefined) return '';
  if (typeof ErrorInfo === 'string') return ErrorInfo;
  return expectedAt(interaction, ['ErrorInfo'], ErrorInfo).takes('') ? '' : ErrorInfo;
}
