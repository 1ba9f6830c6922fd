import type { CheckResult } from './check.ts';
import { type Cause, causesOf } from './group.ts';

/** What is told in one piece: checks that show the same, with all they have in common. `checks` is never empty. */
export type Block = { first: CheckResult; more: readonly CheckResult[]; findings: readonly Cause[] };

/**
 * The checks as pieces to tell: a cause that several checks show is told once, with all of them; what one check alone
 * shows is told together. A `must` comes before the rest, then what more checks show.
 */
export function blocksOf(checks: readonly CheckResult[]): Block[] {
  const bySubject = Map.groupBy(causesOf(checks), (cause) => cause.checks.map(({ id }) => id).join(' '));
  const told = [...bySubject.values()].flatMap((causes): Block[] => {
    const [first, ...more] = causes[0]?.checks ?? [];
    return first ? [{ first, more, findings: causes }] : [];
  });
  const silent = checks.filter(({ findings }) => findings.length === 0);
  return [...told, ...silent.map((first): Block => ({ first, more: [], findings: [] }))].sort(
    (one, other) => rank(one) - rank(other),
  );
}

/** What a block is about: its first check, its layer, and how many more there are. `name` is how ids are shown. */
export function titleOf({ first, more }: Block, name: (id: string) => string = (id) => id): string {
  const level = first.level === 'must' ? '' : `, ${first.level}`;
  return `${name(first.id)} (${first.layer}${level})${more.length === 0 ? '' : ` and ${more.length} more`}`;
}

/** Findings of a block that people are shown: more of them do not tell more. */
const MOST_FINDINGS = 5;

/** The findings to show, and a line that says how many are left out, if any are. */
export function shownFindings(block: Block): { shown: readonly Cause[]; left: string[] } {
  const { findings } = block;
  const more = findings.length - MOST_FINDINGS;
  const left = more > 0 ? [`and ${more} more ${more === 1 ? 'finding' : 'findings'}, which the JSON report has`] : [];
  return { shown: findings.slice(0, MOST_FINDINGS), left: [...left, ...uncounted(checksOf(block))] };
}

/** A line that says how many findings there were beyond those that any report has, if there were any. */
export function uncounted(checks: readonly CheckResult[]): string[] {
  const more = checks.reduce((sum, { moreFindings = 0 }) => sum + moreFindings, 0);
  return more > 0 ? [`and ${more} more ${more === 1 ? 'finding' : 'findings'}, too many for a report`] : [];
}

/** All checks of a block. */
export function checksOf({ first, more }: Block): CheckResult[] {
  return [first, ...more];
}

function rank(block: Block): number {
  return checksOf(block).some(({ level }) => level === 'must') ? 0 : 1;
}
