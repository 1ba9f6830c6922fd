import { type CodeOfCauses, codesOfCause, FAMILIES } from '../../openapi/legal-codes.ts';
import { type DocumentNode, listAt, NoContract, pointerTo } from './contract.ts';

/** An entry of `x-error-codes`, and where it stands. */
export type CodeOfContract = CodeOfCauses & { code: number; name: unknown; retry: unknown; path: string };

/** The legal codes of a cause, and where it stands. */
export type CauseOfContract = { path: string; codes: number[] };

/** The error codes of a contract. Throws NoContract for an entry without a number, or whose causes are no names. */
export function codesOf(document: DocumentNode): CodeOfContract[] {
  return listAt(document, 'x-error-codes').map(({ code, name, retry, answers, also }, at) => {
    const path = pointerTo('/x-error-codes', at);
    if (typeof code !== 'number') throw unfit(`${path}/code`, code, 'a number');
    return {
      code,
      name,
      retry,
      path,
      answers: namesAt(`${path}/answers`, answers),
      also: namesAt(`${path}/also`, also),
    };
  });
}

/** The causes of a contract by their ids. Throws NoContract for one without an id, or of a family of codes that there is not. */
export function causesOf(document: DocumentNode): Map<string, CauseOfContract> {
  const entries = codesOf(document);
  const causes = listAt(document, 'x-causes').map(({ id, accepts }, at) => {
    const path = pointerTo('/x-causes', at);
    if (typeof id !== 'string') throw unfit(`${path}/id`, id, 'a name');
    const family = FAMILIES.find((one) => one === accepts);
    if (accepts !== undefined && family === undefined) throw unfit(`${path}/accepts`, accepts, FAMILIES.join(', '));
    const codes = codesOfCause({ id, ...(family && { accepts: family }) }, entries).toSorted();
    return [id, { path, codes }] as const;
  });
  return new Map(causes);
}

function namesAt(path: string, value: unknown): string[] {
  const names: unknown[] | undefined = value === undefined ? [] : Array.isArray(value) ? value : undefined;
  if (!names?.every((name) => typeof name === 'string')) throw unfit(path, value, 'a list of causes');
  return names;
}

function unfit(path: string, value: unknown, instead: string): NoContract {
  return new NoContract(
    `Failed to read ${path} of a contract: it is ${JSON.stringify(value) ?? 'absent'}. Give ${instead}.`,
  );
}
