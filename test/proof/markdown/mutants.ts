import { ACCOUNT_KINDS, type Accounted, type Accounting, type AccountKind } from '../../mutants/mechanical/account.ts';
import { keyOf } from '../../mutants/mechanical/mutant.ts';
import type { MutantEnd, MutantEvidence, MutantResult } from '../evidence.ts';
import { compare } from './defects.ts';
import { code, table } from './table.ts';

/** The mechanical mutants by file, and why those that survive may. */
export function mechanicalMutants({ mutants, controls }: MutantEvidence, accounting: Accounting): string {
  const files = [...Map.groupBy(mutants, ({ mutant }) => mutant.file)].sort(([one], [other]) => compare(one, other));
  const rows = files.map(([file, all]) => counted(code(file), all));
  return [
    '## Mechanical mutants of the mock',
    `A mutation tool changes the mock in one place at a time; each change is tried as a provider of its own, under ${controls.length} settings of the mock. One that does not start, ends the process or never ends is caught as well. One that answers in another legal way than the mock is no defect, and is told apart where that answer is pinned with --expect; so is one that breaks a should.`,
    table(COLUMNS, [...rows, counted('all', mutants)]),
    survivors(accounting),
  ].join('\n\n');
}

const COLUMNS = ['file', '#mutants', '#caught', '#told apart', '#does not start', '#crash', '#time-out', '#survived'];

function counted(name: string, all: readonly MutantResult[]): (string | number)[] {
  const of = (kind: MutantEnd['kind']): number => all.filter(({ end }) => end.kind === kind).length;
  return [
    name,
    all.length,
    of('caught'),
    of('told apart'),
    of('does not start'),
    of('crash'),
    of('time-out'),
    of('survived'),
  ];
}

function survivors({ accounted }: Accounting): string {
  const kinds = Object.keys(ACCOUNT_KINDS) as AccountKind[];
  const ofKind = (kind: AccountKind) => accounted.filter((one) => one.kind === kind);
  const present = kinds.filter((kind) => ofKind(kind).length > 0);
  const summary = table(
    ['survivors', '#mutants', 'which means'],
    present.map((kind) => [kind, ofKind(kind).length, ACCOUNT_KINDS[kind]]),
  );
  return ['### Why survivors may survive', summary, ...present.map((kind) => reasons(kind, ofKind(kind)))].join('\n\n');
}

function reasons(kind: AccountKind, all: readonly Accounted[]): string {
  const byReason = [...Map.groupBy(all, ({ mutant, why }) => `${code(mutant.file)} ${why}`)];
  const items = byReason
    .sort(([one], [other]) => compare(one, other))
    .map(([reason, same]) => {
      const texts = same.map(({ mutant }) => mutant).sort((one, other) => compare(keyOf(one), keyOf(other)));
      return `- ${reason}\n${texts.map(({ original, replacement }) => `  - ${code(original)} → ${code(replacement)}`).join('\n')}`;
    });
  return `#### ${kind}\n\n${items.join('\n')}`;
}
