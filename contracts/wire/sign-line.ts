import { isHarmless } from '../account/make-credentials.ts';
import type { Spoil } from '../account/spoilt.ts';
import { CREDENTIAL_TEXTS } from '../scenarios/credential-text.ts';
import { USERSIG_VARIABLE } from '../secrets/redact.ts';
import { PROGRAM } from './program.ts';
import type { WireRequest } from './wire-request.ts';

/** The variable that stands for a UserSig other than the usual right one, so that this is still there for the next call. */
export const ODD_USERSIG_VARIABLE = '$GROUP_COUNTER_ODD_USERSIG';

/** The variable that stands for the UserSig of a request in a command. */
export function usersigVariable(request: WireRequest): string {
  return oddUserSig(request) === undefined ? USERSIG_VARIABLE : ODD_USERSIG_VARIABLE;
}

/** A line for any POSIX shell that sets that variable, without the value; none for the usual UserSig, and for what is none. */
export function signLine(request: WireRequest): string | undefined {
  const made = oddUserSig(request);
  return made && `export ${ODD_USERSIG_VARIABLE.slice(1)}="${made}"`;
}

/** Such a line for those who call the program otherwise than by its name. */
export function signLineBy(calledAs: string, line: string): string {
  return line.replace(`$(${PROGRAM} `, () => `$(${calledAs} `);
}

/** What a shell makes the UserSig of; undefined where it is the usual one, stands in the URL, or has no name. */
function oddUserSig({ credential = 'valid', spoil }: WireRequest): string | undefined {
  if (spoil !== undefined) return spoiltByShell(spoil);
  if (credential === 'valid' || isHarmless(credential) || !Object.hasOwn(CREDENTIAL_TEXTS, credential))
    return undefined;
  return `$(${PROGRAM} usersig --like ${credential})`;
}

function spoiltByShell(spoil: Spoil): string {
  const piped = (command: string) => `$(printf %s "${USERSIG_VARIABLE}" | ${command})`;
  if (spoil === 'lower') return piped('tr A-Z a-z');
  if (spoil === 'upper') return piped('tr a-z A-Z');
  if (spoil === 'turned') return piped('rev');
  const { at, drop, put = '' } = spoil;
  const before = at === 0 ? '' : piped(`head -c ${at}`);
  const after = drop === undefined ? '' : piped(`tail -c +${at + drop + 1}`);
  return `${before}${encodeURIComponent(put)}${after}`;
}
