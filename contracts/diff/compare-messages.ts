import type { FindingCode } from '../finding.ts';
import { boundaryValues } from './boundary-values.ts';
import type { JudgedChange } from './change.ts';
import type { LocatedChange } from './compare-schemas.ts';
import type { Compiler } from './compile.ts';
import { answersOf, type CorpusOptions, requestsOf } from './corpus.ts';
import type { ChangeKind, DiffLayer } from './diff-checks.ts';
import { locateChanges } from './locate.ts';
import { answerRefusals, requestRefusals } from './messages.ts';
import type { Operation } from './operation.ts';
import { findWitnesses, namesIn, type ProvenChange, type RefusingSide } from './witnesses.ts';

/** Changes of what is sent and answered, each proven by a message; what no message proves is only told. */
export function compareMessages(
  old: Operation,
  next: Operation,
  options: CorpusOptions,
  compile: Compiler,
): JudgedChange[] {
  const operations = [old, next];
  const changes = locateChanges(old, next);
  const probes = [...new Map(changes.flatMap(probesOfChange).map((probe) => [JSON.stringify(probe), probe])).values()];
  const follow = (sender: Operation, receiver: Operation, side: RefusingSide) => {
    const ways = { side, foreign: foreignTo(sender, receiver) };
    const requests = requestsOf(sender, changes, probes, options, compile);
    const answers = answersOf(sender, changes, probes, options, compile);
    return {
      requests: findWitnesses(
        requests,
        (message) => requestRefusals(receiver, message, compile),
        changes.filter(({ place }) => place !== 'answer' && !place.startsWith('answer/')),
        ways,
      ),
      answers: findWitnesses(
        answers,
        (message) => answerRefusals(receiver, message, compile),
        changes.filter(({ place }) => /^answer(\/|$)/.test(place)),
        ways,
      ),
    };
  };
  const [refusedByNew, refusedByOld] = [follow(old, next, 'new'), follow(next, old, 'old')];
  const proven = [
    ...refusedByNew.requests.map((one) => provenChange(one, 'request', 'clients', 'narrowed', operations)),
    ...refusedByOld.answers.map((one) => provenChange(one, 'answer', 'clients', 'widened', operations)),
    ...refusedByOld.requests.map((one) => provenChange(one, 'request', 'providers', 'widened', operations)),
    ...refusedByNew.answers.map((one) => provenChange(one, 'answer', 'providers', 'narrowed', operations)),
  ];
  const seen = new Set(
    [refusedByNew, refusedByOld].flatMap(({ requests, answers }) =>
      [...requests, ...answers].map(({ change }) => change),
    ),
  );
  return [...proven, ...changes.filter((change) => !seen.has(change)).map((change) => unproven(change, operations))];
}

/** Values at both bounds of a change. */
function probesOfChange({ keyword, was, is }: LocatedChange): unknown[] {
  const name = keyword.split('/')[0] ?? keyword;
  return [was, is].flatMap((value) =>
    ['properties', 'patternProperties', 'propertyNames', 'parameter'].includes(name)
      ? boundaryValues(value)
      : boundaryValues({ [name]: value }),
  );
}

/** Names that only the receiver has. */
function foreignTo(sender: Operation, receiver: Operation): Set<string> {
  const of = ({ requests, answers }: Operation) => namesIn([...requests, ...answers].map(({ schema }) => schema));
  const own = of(sender);
  return new Set([...of(receiver)].filter((name) => !own.has(name)));
}

type Effect = 'narrowed' | 'widened';

const CLAIMS: Readonly<Record<`${'request' | 'answer'}-${Effect}`, string>> = {
  'request-narrowed': 'The old contract allows this request, and the new one refuses it',
  'request-widened': 'The new contract allows this request, and the old one refuses it',
  'answer-widened': 'The new contract allows this answer, and the old one refuses it',
  'answer-narrowed': 'The old contract allows this answer, and the new one refuses it',
};

function provenChange(
  { change, witness }: ProvenChange,
  of: 'request' | 'answer',
  layer: DiffLayer,
  effect: Effect,
  operations: readonly Operation[],
): JudgedChange {
  const kind = change ? kindOf(change, operations) : of;
  const claim = `${CLAIMS[`${of}-${effect}`]}: ${witness.why}. Witness: ${JSON.stringify(witness.message)}`;
  const message = change ? `${wordsOf(change)}. ${claim}` : `No change was located that accounts for it. ${claim}`;
  return {
    kind,
    layer,
    finding: {
      code: codeOf(kind, effect),
      path: change?.new?.pointer ?? change?.old?.pointer ?? operations.at(-1)?.pointer ?? '',
      expected: change?.was,
      actual: change?.is,
      message: message.length > 900 ? `${message.slice(0, 900).toWellFormed()}…` : message,
      witness: witness.message,
    },
  };
}

function codeOf(kind: ChangeKind, effect: Effect): FindingCode {
  switch (kind) {
    case 'address':
      return 'contract.address.moved';
    case 'parameters':
      return `contract.parameter.${effect}`;
    case 'credentials':
      return `contract.credential.${effect}`;
    default:
      return kind === 'answer' ? `contract.answer.${effect}` : `contract.request.${effect}`;
  }
}

function unproven(change: LocatedChange, operations: readonly Operation[]): JudgedChange {
  return {
    kind: kindOf(change, operations),
    layer: 'announced',
    finding: {
      code: 'contract.unproven',
      path: change.new?.pointer ?? change.old?.pointer ?? '',
      expected: change.was,
      actual: change.is,
      message: `${wordsOf(change)}. No witness found: no message was found that only one of both contracts allows.`,
    },
  };
}

function kindOf({ place }: LocatedChange, operations: readonly Operation[]): ChangeKind {
  if (place === 'address') return 'address';
  if (/^body(\/|$)/.test(place)) return 'request';
  if (/^answer(\/|$)/.test(place)) return 'answer';
  const isCredential = operations.some(({ parameters }) =>
    parameters.some((part) => part.credential && part.place === place),
  );
  return isCredential ? 'credentials' : 'parameters';
}

function wordsOf({ place, keyword, was, is }: LocatedChange): string {
  const shown = (value: unknown) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
  };
  return `${keyword} of ${place} was ${shown(was)} and is ${shown(is)}`;
}
