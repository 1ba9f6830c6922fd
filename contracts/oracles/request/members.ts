import { fewFindings } from '../few.ts';
import { finding, type JudgedRequest } from './judged-request.ts';
import { likelyMeant } from './likely-meant.ts';

const KNOWN = ['GroupId', 'GroupCounterKeys'] as const;

/** Of a body with any number of members so many are compared with those of the operation. */
const MOST_COMPARED = 100;

/**
 * Members that the page does not name. No source forbids them, so they are hints; but one that was likely meant for a member
 * that is not there is passed over by the service without a word, and breaks what its client meant to ask.
 */
export function judgeMembers(members: Readonly<Record<string, unknown>>, { findings, hints }: JudgedRequest): void {
  const unknown = Object.keys(members).filter((name) => name !== KNOWN[0] && name !== KNOWN[1]);
  if (unknown.length === 0) return;
  const absent = KNOWN.filter((name) => !Object.hasOwn(members, name));
  const compared = unknown.slice(0, MOST_COMPARED).map((name): Unknown => ({ name, meant: likelyMeant(name, absent) }));
  findings.push(...fewFindings(compared.filter<Misnamed>(isMisnamed), misnamed));
  hints.push(
    ...fewFindings(
      compared.filter((member) => !isMisnamed(member)),
      notNamed,
    ),
  );
}

type Unknown = { name: string; meant: string | undefined };
type Misnamed = { name: string; meant: string };

function isMisnamed(member: Unknown): member is Misnamed {
  return member.meant !== undefined;
}

function misnamed({ name, meant }: Misnamed) {
  const message = `The operation has no member ${name}: ${meant} was likely meant. What the service does not know it may pass over in silence.`;
  return finding('request.member.misnamed', pointerTo(name), meant, name, message);
}

function notNamed({ name }: Unknown) {
  const message = `The page names no member ${name}: nobody says what the service makes of it.`;
  return finding('request.member.unknown', pointerTo(name), KNOWN, name, message);
}

/** The body as a whole where the name would have to be escaped: what is escaped in a pointer's way nobody knows for a secret. */
function pointerTo(name: string): string {
  return /[~/]/.test(name) ? '' : `/${name}`;
}
