import { CAUSES, type Cause, ERROR_CODES } from '../../openapi/generated/constants.ts';
import { isDocumented } from '../oracles/cause/documented-code.ts';
import type { RequestSeen } from '../oracles/request/request-seen.ts';

/** Tells for which causes a call may be refused by itself, whoever makes it and whatever groups there are. */
export type RequestCauses = {
  /** All causes that show in a request by itself. */
  all: readonly Cause[];
  of: (request: RequestSeen) => readonly Cause[];
};

/** The refusals that are legal for a call: their codes, the likeliest first, and what may be one. */
export type LegalRefusals = { causes: readonly Cause[]; codes: readonly number[]; has: (code: number) => boolean };

/** Causes of a group; a call that names none cannot be refused for them. */
const OF_GROUPS: readonly Cause[] = [
  'missing-group',
  'dismissed-group',
  'community-group',
  'no-permission',
  'missing-key',
];

/** What keeps a body from naming a group. */
const NO_GROUP: readonly Cause[] = [
  'body-empty',
  'body-not-utf8',
  'body-not-json',
  'body-not-object',
  'group-id-absent',
  'group-id-type',
];

/**
 * The legal refusals of a call: for what is wrong with it, or for what a state may have made of its app, its UserSig or its
 * group. Of those only codes count that stand for such a cause by name: a group of Community may be refused with any code.
 * A code that stands for no cause by name is taken for legal. `never` are causes that the states of the call rule out.
 */
export function legalRefusals(
  request: RequestSeen,
  requestCauses: RequestCauses,
  never: readonly Cause[] = [],
): LegalRefusals {
  const own = requestCauses.of(request);
  const namesGroup = !own.some((cause) => NO_GROUP.includes(cause));
  const ofStates = (Object.keys(CAUSES) as Cause[]).filter(
    (cause) =>
      !requestCauses.all.includes(cause) && !never.includes(cause) && (namesGroup || !OF_GROUPS.includes(cause)),
  );
  const causes = [...own, ...ofStates];
  const named = Object.entries(ERROR_CODES).filter(
    ([, entry]) => entry.retry === 'soon' || entry.causes.some((cause) => ofStates.includes(cause)),
  );
  const codes = [...new Set([...own.flatMap((cause) => CAUSES[cause].codes), ...named.map(([code]) => Number(code))])];
  return { causes, codes, has: (code) => codes.some((one) => one === code) || standsForNone(code) };
}

function standsForNone(code: number): boolean {
  return isDocumented(code) && causesOfCode(code).length === 0;
}

/** The causes that a code stands for by name; none where it is not known. */
export function causesOfCode(code: number): readonly Cause[] {
  const entry = Object.entries(ERROR_CODES).find(([one]) => Number(one) === code);
  return entry?.[1].causes ?? [];
}
