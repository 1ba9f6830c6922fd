import { keyOf, type MutantText } from './mutant.ts';

/** Why a mutant may survive; or, for a time, that it may not. */
export const ACCOUNT_KINDS = {
  equivalent: 'no request and no state tells it from the original',
  legal: 'what it changes is left open by the API',
  performance: 'it changes only how much work or memory an answer costs',
  unreachable: 'the mock as a whole never gets there',
  'mock only': "it changes what only the mock has, such as its test groups, and no provider's behaviour",
  missed: 'a real defect that no check catches yet',
} as const;
export type AccountKind = keyof typeof ACCOUNT_KINDS;

/** Survivors of a file that are accounted for by one reason: by source line, each as original, replacement, and which of several. */
export type Account = {
  file: string;
  kind: AccountKind;
  why: string;
  mutants: Readonly<Record<string, readonly (readonly [original: string, replacement: string, nth?: number])[]>>;
};

/** A survivor with the reason for it. */
export type Accounted = { mutant: MutantText; kind: AccountKind; why: string };

/** How survivors and accounts fit: every survivor has one account, and every account a survivor. */
export type Accounting = {
  accounted: readonly Accounted[];
  unaccounted: readonly MutantText[];
  /** Accounts of mutants that are there and are caught; and of mutants that are not there any more. */
  caught: readonly MutantText[];
  gone: readonly MutantText[];
  /** Accounted for more than once. */
  repeated: readonly MutantText[];
};

/** Holds the survivors of a run against the accounts. */
export function account(
  results: readonly { mutant: MutantText; survived: boolean }[],
  accounts: readonly Account[],
): Accounting {
  const all = accounts.flatMap(entriesOf);
  const byKey = new Map(all.map((entry) => [keyOf(entry.mutant), entry]));
  const survivors = results.filter(({ survived }) => survived).map(({ mutant }) => mutant);
  const surviving = new Set(survivors.map(keyOf));
  const known = new Set(results.map(({ mutant }) => keyOf(mutant)));
  const idle = all.map(({ mutant }) => mutant).filter((mutant) => !surviving.has(keyOf(mutant)));
  return {
    accounted: survivors.flatMap((mutant) => byKey.get(keyOf(mutant)) ?? []),
    unaccounted: survivors.filter((mutant) => !byKey.has(keyOf(mutant))),
    caught: idle.filter((mutant) => known.has(keyOf(mutant))),
    gone: idle.filter((mutant) => !known.has(keyOf(mutant))),
    repeated: all.filter((entry) => byKey.get(keyOf(entry.mutant)) !== entry).map(({ mutant }) => mutant),
  };
}

/** The keys of all mutants that are accounted for. */
export function keysOf(accounts: readonly Account[]): ReadonlySet<string> {
  return new Set(accounts.flatMap(entriesOf).map(({ mutant }) => keyOf(mutant)));
}

function entriesOf({ file, kind, why, mutants }: Account): Accounted[] {
  return Object.entries(mutants).flatMap(([line, changes]) =>
    changes.map(([original, replacement, nth]) => ({
      mutant: { file, line, original, replacement, ...(nth !== undefined && { nth }) },
      kind,
      why,
    })),
  );
}
