import { dataChange, type JudgedChange } from './change.ts';
import { type CauseOfContract, type CodeOfContract, causesOf, codesOf } from './codes-of-contract.ts';
import { type DocumentNode, pointerTo } from './contract.ts';

/** Error codes that came, went, or have another number or name. */
export function compareCodes(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  const [before, after] = [codesOf(old), codesOf(next)];
  const without = (some: readonly CodeOfContract[], others: readonly CodeOfContract[]) =>
    some.filter(({ code }) => !others.some((other) => other.code === code));
  const elsewhere = (one: CodeOfContract, others: readonly CodeOfContract[]) => {
    const other = others.find(({ name }) => name !== undefined && name === one.name);
    return other ? `; ${one.name} is ${other.code} there` : '';
  };
  return [
    ...without(after, before).map((one) =>
      dataChange('codes', 'clients', 'contract.code.added', {
        path: one.path,
        was: null,
        is: one.code,
        message: `A provider that follows the new contract may answer with ${one.code} (${one.name}), which a client that follows the old one does not know${elsewhere(one, before)}.`,
      }),
    ),
    ...without(before, after).map((one) =>
      dataChange('codes', 'providers', 'contract.code.dropped', {
        path: one.path,
        was: one.code,
        is: null,
        message: `A provider that follows the old contract may answer with ${one.code} (${one.name}), which the new one does not have${elsewhere(one, after)}.`,
      }),
    ),
    ...after.flatMap((one) => renamed(one, before)),
  ];
}

function renamed(one: CodeOfContract, before: readonly CodeOfContract[]): JudgedChange[] {
  const was = before.find(({ code }) => code === one.code);
  if (was === undefined || was.name === one.name) return [];
  const message = `${one.code} was called ${was.name} and is called ${one.name}. Names are not on the wire.`;
  return [
    dataChange('codes', 'announced', 'contract.code.renamed', {
      path: pointerTo(one.path, 'name'),
      was: was.name,
      is: one.name,
      message,
    }),
  ];
}

/** From the earliest that a call may be sent again to never. */
const RETRY_ORDER = ['soon', 'next-second', 'next-minute', 'never'];

/** Other advice on when to send a call again. */
export function compareRetry(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  return codesOf(next).flatMap((one) => {
    const was = codesOf(old).find(({ code }) => code === one.code);
    if (was === undefined || was.retry === one.retry) return [];
    const isLater = RETRY_ORDER.indexOf(String(one.retry)) > RETRY_ORDER.indexOf(String(was.retry));
    const [layer, code, who] = isLater
      ? ([
          'clients',
          'contract.retry.later',
          'a client that follows the old contract sends it again earlier than the new one allows',
        ] as const)
      : ([
          'providers',
          'contract.retry.sooner',
          'a client that follows the new contract sends it again earlier than the old one allows',
        ] as const);
    const message = `After ${one.code} a call was to be sent again: ${was.retry}; now: ${one.retry}. So ${who}.`;
    return [
      dataChange('retry', layer, code, {
        path: pointerTo(one.path, 'retry'),
        was: was.retry,
        is: one.retry,
        message,
      }),
    ];
  });
}

/** Causes that came or went, and the codes that each may be refused with: a code that moved left one and came to another. */
export function compareCauses(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  const [before, after] = [causesOf(old), causesOf(next)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const path = (is ?? was)?.path ?? '/x-causes';
    if (was === undefined) {
      return [
        dataChange('causes', 'clients', 'contract.cause.added', {
          path,
          was: null,
          is: is?.codes,
          message: `The new contract refuses calls for ${id}, of which the old one says nothing.`,
        }),
      ];
    }
    if (is === undefined) {
      return [
        dataChange('causes', 'providers', 'contract.cause.dropped', {
          path,
          was: was.codes,
          is: null,
          message: `A provider that follows the old contract refuses calls for ${id}, of which the new one says nothing.`,
        }),
      ];
    }
    return moved(id, was, is, { old, next });
  });
}

/** Codes that a cause got from others, or lost to them: one that is new or gone as a whole is told as such. */
function moved(
  id: string,
  was: CauseOfContract,
  is: CauseOfContract,
  { old, next }: { old: DocumentNode; next: DocumentNode },
): JudgedChange[] {
  const known = (document: DocumentNode) => new Set(codesOf(document).map(({ code }) => code));
  const came = is.codes.filter((code) => !was.codes.includes(code) && known(old).has(code));
  const went = was.codes.filter((code) => !is.codes.includes(code) && known(next).has(code));
  const at = (message: string) => ({ path: is.path, was: was.codes, is: is.codes, message });
  const changes: JudgedChange[] = [];
  if (came.length > 0) {
    const message = `A call that is wrong by ${id} may be refused with ${came.join(', ')}, which a client that follows the old contract takes for something else.`;
    changes.push(dataChange('causes', 'clients', 'contract.cause.code-added', at(message)));
  }
  if (went.length > 0) {
    const message = `A provider that follows the old contract may refuse a call that is wrong by ${id} with ${went.join(', ')}, which the new one does not allow for it.`;
    changes.push(dataChange('causes', 'providers', 'contract.cause.code-dropped', at(message)));
  }
  return changes;
}
