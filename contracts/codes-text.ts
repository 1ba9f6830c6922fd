import { ERROR_CODES } from '../openapi/generated/constants.ts';

/** The ranges of public codes, by what they are of. */
const FAMILIES = [
  { name: 'of the group service (10000 to 19999)', from: 10_000, to: 19_999 },
  { name: 'of the gateway (60000 to 69999)', from: 60_000, to: 69_999 },
  { name: 'of the account layer (70000 to 79999)', from: 70_000, to: 79_999 },
] as const;

type Family = (typeof FAMILIES)[number];

/** So many codes are listed; of more it is said what they are, as far as ranges can say it. */
const MOST_LISTED = 6;

/** Legal codes in words: "10010 or 10015", "10004 or any documented code of the account layer (70000 to 79999)". */
export function codesText(codes: readonly number[]): string {
  if (codes.length <= MOST_LISTED) return listed(codes.map(String));
  const nearly = FAMILIES.filter((family) => isNearlyWhole(family, codes));
  const rest = codes.filter((code) => !nearly.some((family) => isOf(family, code)));
  return listed([...rest.map(String), ...familiesText(nearly, codes)]);
}

/** All three in one where all are there; the few codes that are not legal are named, so that what is said is true. */
function familiesText(families: readonly Family[], codes: readonly number[]): string[] {
  if (families.length === FAMILIES.length) return [`any documented code${butText(families.flatMap(lacking(codes)))}`];
  return families.map((family) => `any documented code ${family.name}${butText(lacking(codes)(family))}`);
}

function butText(lacks: readonly number[]): string {
  return lacks.length === 0 ? '' : ` but ${lacks.join(', ')}`;
}

function isNearlyWhole(family: Family, codes: readonly number[]): boolean {
  return lacking(codes)(family).length * 4 <= documented(family).length;
}

function lacking(codes: readonly number[]): (family: Family) => number[] {
  return (family) => documented(family).filter((code) => !codes.includes(code));
}

function documented(family: Family): number[] {
  return Object.keys(ERROR_CODES)
    .map(Number)
    .filter((code) => isOf(family, code));
}

function isOf({ from, to }: Family, code: number): boolean {
  return code >= from && code <= to;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
