import type { CheckResult } from './check-result.ts';
import { type CountedFinding, type RootGroup, rootsOf } from './finding-groups.ts';

/**
 * What is told in one piece: checks that show the same, with all they have in common. `root` is the fault behind it in a
 * sentence, where it is known, and `after` are checks that fail for nothing but that. `checks` is never empty.
 */
export type Block = {
  root?: string;
  first: CheckResult;
  more: readonly CheckResult[];
  findings: readonly CountedFinding[];
  after?: readonly CheckResult[];
};

/**
 * The checks as pieces to tell: a root that several checks show is told once, with all of them; what no root is known of is
 * told with what the same checks show. What accounts for others comes first and has them in a line; then a `must`
 * comes before the rest, then what more checks show.
 */
export function blocksOf(checks: readonly CheckResult[]): Block[] {
  const told = withConsequences([...rootsOf(checks)].map(asBlock).reduce(joined, []));
  const silent = checks.filter(({ findings }) => findings.length === 0);
  return [...told, ...silent.map((first): Block => ({ first, more: [], findings: [] }))].sort(
    (one, other) => rank(one) - rank(other) || checksOf(other).length - checksOf(one).length,
  );
}

function asBlock({ root, causes, checks }: RootGroup): Block {
  const [first, ...more] = checks;
  // No group of findings is without a check.
  return { ...(root !== undefined && { root }), first: first as CheckResult, more, findings: causes };
}

/** What the same checks show of unknown root is one piece. */
function joined(blocks: Block[], block: Block): Block[] {
  const same = blocks.find(
    (one) => one.root === undefined && block.root === undefined && namesOf(one) === namesOf(block),
  );
  if (same === undefined) return [...blocks, block];
  return blocks.map((one) => (one === same ? { ...one, findings: [...one.findings, ...block.findings] } : one));
}

function namesOf(block: Block): string {
  return checksOf(block)
    .map(({ id }) => id)
    .join(' ');
}

/** So many checks that must be accepted are refused alike only where nearly every call is. */
const NEARLY_EVERY = 12;

/** The blocks without those that follow from another, which then comes first and has them in a line. */
function withConsequences(blocks: readonly Block[]): Block[] {
  const leading = blocks.find((block) => rootOf(block)?.leads) ?? blocks.find(isOfNearlyEvery);
  const leaderOf = (block: Block): Block | undefined => {
    const { follows, refusedWith } = rootOf(block) ?? {};
    if (follows !== undefined) return blocks.find((one) => one.root !== undefined && rootOf(one)?.name === follows);
    return isLedBy(leading, refusedWith) ? leading : undefined;
  };
  const led = Map.groupBy(blocks, (block) => {
    const leader = leaderOf(block);
    return leader === block ? undefined : leader;
  });
  const after = (block: Block): Block => {
    const own = new Set(checksOf(block));
    const checks = new Set((led.get(block) ?? []).flatMap(checksOf));
    return checks.size === 0 ? block : { ...block, after: [...checks].filter((check) => !own.has(check)) };
  };
  const [first, others] = [blocks.filter((block) => led.has(block)), led.get(undefined) ?? []];
  return [...first.map(after), ...others.filter((block) => !led.has(block))];
}

/** Where the limit refuses with a wrong code, or good calls are refused throughout, every other refusal with that code comes of it. */
function isLedBy(leading: Block | undefined, code: number | undefined): boolean {
  return leading !== undefined && code !== undefined && rootOf(leading)?.refusedWith === code;
}

function isOfNearlyEvery(block: Block): boolean {
  return rootOf(block)?.refusedWith !== undefined && checksOf(block).length >= NEARLY_EVERY;
}

function rootOf({ findings }: Block): CountedFinding['finding']['root'] {
  return findings[0]?.finding.root;
}

/** What a block is about: its root, or else its first check, its layer, and how many more there are. `name` is how ids are shown. */
export function titleOf(block: Block, name: (id: string) => string = (id) => id): string {
  if (block.root !== undefined) return block.root;
  const { first, more } = block;
  return `${checkTitle(first, name)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}

/** The checks of a block that is named for its root, in one line; none where it is named for them. */
export function shownBy(block: Block, name: (id: string) => string = (id) => id): string[] {
  if (block.root === undefined) return [];
  const checks = checksOf(block);
  const shown = checks.map((check) => (checks.length > 3 ? name(check.id) : checkTitle(check, name)));
  return [`${checks.length === 1 ? 'Check' : `${checks.length} checks`}: ${shown.join(', ')}`];
}

/** What follows from a block, in one line, if anything does. */
export function consequences({ after = [] }: Block, name: (id: string) => string = (id) => id): string[] {
  if (after.length === 0) return [];
  const [count, verb] = after.length === 1 ? ['1 more check', 'fails'] : [`${after.length} more checks`, 'fail'];
  return [`and ${count} ${verb} for it: ${after.map(({ id }) => name(id)).join(', ')}`];
}

function checkTitle({ id, layer, level }: CheckResult, name: (id: string) => string): string {
  return `${name(id)} (${layer}${level === 'must' ? '' : `, ${level}`})`;
}

/** Findings of a block that people are shown: more of them do not tell more, least of all where their root is told. */
const MOST_FINDINGS = 5;
const MOST_OF_A_ROOT = 2;

/** The findings to show, and a line that says how many are left out, if any are. */
export function shownFindings(block: Block): { shown: readonly CountedFinding[]; left: string[] } {
  const { findings, root } = block;
  const most = root === undefined ? MOST_FINDINGS : MOST_OF_A_ROOT;
  const more = findings.length - most;
  const left = more > 0 ? [`and ${more} more ${more === 1 ? 'finding' : 'findings'}, which the JSON report has`] : [];
  const whole = checksOf(block).filter((check) => root === undefined || isAllOf(check, block));
  return { shown: findings.slice(0, most), left: [...left, ...uncounted(whole)] };
}

/** Nobody knows of which of its roots those findings were that a check has no room for. */
function isAllOf({ findings }: CheckResult, block: Block): boolean {
  return findings.every((finding) => finding.root?.name === rootOf(block)?.name);
}

/** A line that says how many findings there were beyond those that any report has, if there were any. */
export function uncounted(checks: readonly CheckResult[]): string[] {
  const more = checks.reduce((sum, { moreFindings = 0 }) => sum + moreFindings, 0);
  return more > 0 ? [`and ${more} more ${more === 1 ? 'finding' : 'findings'}, too many for a report`] : [];
}

/** All checks of a block, but for those that follow from it. */
export function checksOf({ first, more }: Block): CheckResult[] {
  return [first, ...more];
}

/**
 * Commands that repeat what a block shows, in the order in which they are run; one request is enough for several checks,
 * and what is waived is not looked into: the JSON report has its commands.
 */
export function replayCommands(block: Block): string[] {
  if (block.first.outcome === 'waived') return [];
  const { setup, sign, curl } = checksOf(block).find((check) => check.curl) ?? {};
  return [setup, sign, curl].filter((command) => command !== undefined);
}

function rank(block: Block): number {
  if (block.after !== undefined && block.after.length > 0) return 0;
  return checksOf(block).some(({ level }) => level === 'must') ? 1 : 2;
}
