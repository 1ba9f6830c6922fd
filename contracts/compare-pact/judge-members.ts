import type { Finding } from '../finding.ts';
import { quoteText } from '../oracles/quote.ts';
import { likelyMeant } from '../oracles/request/likely-meant.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { expectedMembers, isJsonObject } from './expected-body.ts';

const OF_ANSWERS = ['ActionStatus', 'ErrorCode', 'ErrorInfo', 'GroupCounter'] as const;
const OF_COUNTERS = ['Key', 'Value'] as const;

/** Members that other answers of the service have beside those of the page, so that they are meant for none of these. */
const SEEN_ELSEWHERE = ['ErrorDisplay', 'GroupCounterSeq'];

/** Members of an expected answer that the page does not name: those meant for one that it names (`misnamed`), and others. */
export function judgeExpectedMembers(interaction: ComparedInteraction): { misnamed: Finding[]; others: Finding[] } {
  const members = expectedMembers(interaction) ?? {};
  const counters = Array.isArray(members['GroupCounter']) ? members['GroupCounter'] : [];
  const unknown = [
    ...unknownIn(members, OF_ANSWERS, ''),
    ...counters.flatMap((item, at) => (isJsonObject(item) ? unknownIn(item, OF_COUNTERS, `/GroupCounter/${at}`) : [])),
  ];
  const misnamed = unknown.flatMap((one) => (one.meant === undefined ? [] : [misnamedFinding(one, one.meant)]));
  return { misnamed, others: unknown.filter(({ meant }) => meant === undefined).map(otherFinding) };
}

/** An answer without the members that the page does not name, for who takes any other for a fault. */
export function namedAlone(answer: unknown): unknown {
  if (!isJsonObject(answer)) return answer;
  const { GroupCounter, ...rest } = namedIn(answer, OF_ANSWERS);
  const items = Array.isArray(GroupCounter)
    ? GroupCounter.map((item) => (isJsonObject(item) ? namedIn(item, OF_COUNTERS) : item))
    : GroupCounter;
  return { ...rest, ...(items !== undefined && { GroupCounter: items }) };
}

function namedIn(members: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => names.includes(name)));
}

type Unknown = { name: string; path: string; meant: string | undefined };

function unknownIn(members: Readonly<Record<string, unknown>>, known: readonly string[], place: string): Unknown[] {
  const absent = known.filter((name) => !(name in members));
  return Object.keys(members)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      name,
      path: `${place}/${name}`,
      meant: SEEN_ELSEWHERE.includes(name) ? undefined : likelyMeant(name, absent),
    }));
}

function misnamedFinding({ name, path }: Unknown, meant: string): Finding {
  const message = `An answer has no member ${quoteText(name)}: ${meant} was likely meant.`;
  return { code: 'pact.member.misnamed', path, expected: meant, actual: quoteText(name), message };
}

function otherFinding({ name, path }: Unknown): Finding {
  const message = `The pact demands a member ${quoteText(name)}, which the page does not name: a right provider may lack it.`;
  return { code: 'pact.open', path, expected: 'what the page names', actual: quoteText(name), message };
}
