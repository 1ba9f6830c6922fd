import type { CheckResult, Outcome } from '../report/check-result.ts';
import type { JudgedChange } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareCauses, compareCodes, compareRetry } from './compare-codes.ts';
import { compareGroupTypes } from './compare-group-types.ts';
import { compareHosts } from './compare-hosts.ts';
import { compareLimit } from './compare-limit.ts';
import { compareMessages } from './compare-messages.ts';
import { comparePlan } from './compare-plan.ts';
import { compareSizes } from './compare-sizes.ts';
import { compareUnknowns } from './compare-unknowns.ts';
import { type Compiler, createCompiler } from './compile.ts';
import { type DocumentNode, hasSection, type ReadContract } from './contract.ts';
import type { CorpusOptions } from './corpus.ts';
import { type ChangeKind, DIFF_CHECKS, type DiffLayer } from './diff-checks.ts';
import { operationOf } from './operation.ts';

/** What of a document each kind of data stands in, and what compares it. */
const SECTIONS: readonly {
  kind: ChangeKind;
  name: string;
  compare: (old: DocumentNode, next: DocumentNode) => JudgedChange[];
}[] = [
  { kind: 'hosts', name: 'servers', compare: compareHosts },
  { kind: 'codes', name: 'x-error-codes', compare: compareCodes },
  { kind: 'retry', name: 'x-error-codes', compare: compareRetry },
  { kind: 'causes', name: 'x-causes', compare: compareCauses },
  { kind: 'limit', name: 'x-rate-limit', compare: compareLimit },
  { kind: 'sizes', name: 'x-limits', compare: compareSizes },
  { kind: 'group-types', name: 'x-group-types', compare: compareGroupTypes },
  { kind: 'unknowns', name: 'x-unknowns', compare: compareUnknowns },
  { kind: 'plan', name: 'x-plan', compare: comparePlan },
];

/** How to compare: the corpus, which checks are wanted, and a compiler where several comparisons share one. */
export type DiffOptions = CorpusOptions & {
  /** Which checks are made, by id; all unless given. */
  selected?: (id: string) => boolean;
  /** Compiles schemas; several comparisons of the same contracts may share one. A new one unless given. */
  compile?: Compiler;
};

/**
 * Compares two contracts: a check for each kind of change and whom it breaks. What only one of both states could not be
 * compared. Throws NoContract for a document without the operation.
 */
export function diffContracts(old: ReadContract, next: ReadContract, options: DiffOptions): CheckResult[] {
  const { selected = () => true, compile = createCompiler() } = options;
  const present = ({ name }: { name: string }) => [old, next].map(({ document }) => hasSection(document, name));
  const silent = new Map<ChangeKind, Pick<CheckResult, 'outcome' | 'reason'>>();
  const changes = [
    ...compareMessages(operationOf(old), operationOf(next), options, compile),
    ...compareAnnotations(old, next),
  ];
  for (const section of SECTIONS) {
    const [before, after] = present(section);
    if (before && after) changes.push(...section.compare(old.document, next.document));
    else if (!before && !after)
      silent.set(section.kind, { outcome: 'notApplicable', reason: `neither contract has ${section.name}` });
    else
      silent.set(section.kind, {
        outcome: 'couldNotRun',
        reason: `only ${before ? 'the old' : 'the new'} contract has ${section.name}`,
      });
  }
  return DIFF_CHECKS.filter(({ id }) => selected(id)).map((check) => {
    const findings = changes.filter(({ kind, layer }) => `${layer}-${kind}` === check.id).map(({ finding }) => finding);
    const kind = check.id.slice(check.layer.length + 1) as ChangeKind;
    const open = silent.get(kind);
    return { ...check, ...(open ?? { outcome: outcomeOf(check.layer as DiffLayer, findings.length) }), findings };
  });
}

function outcomeOf(layer: DiffLayer, findings: number): Outcome {
  if (findings === 0) return 'passed';
  return layer === 'announced' ? 'observed' : 'failed';
}
