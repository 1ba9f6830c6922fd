import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, isNode, listAt, nodeAt, type ReadContract } from './contract.ts';
import { resolve } from './expand.ts';
import { operationOf } from './operation.ts';

/** What a schema or a parameter says of itself that no message is judged by. */
const TOLD = ['deprecated', 'default', 'readOnly', 'writeOnly'] as const;

/** What holds one schema, each with the step that it takes; branches take none, so that their order does not count. */
const STEPS: Readonly<Record<string, string>> = {
  items: '/*',
  additionalProperties: '/*',
  allOf: '',
  oneOf: '',
  anyOf: '',
};

/** Schemas hold themselves now and then; no message of this operation is so deep. */
const DEEPEST = 12;

/** What is said at each place of a contract, as texts. */
type Told = Map<string, Set<string>>;

/** What is deprecated, read-only or a default, discriminators, and the headers of answers, said otherwise than before. Nothing breaks by that alone. */
export function compareAnnotations(old: ReadContract, next: ReadContract): JudgedChange[] {
  const [before, after] = [toldBy(old), toldBy(next)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const [was, is] = [listed(before.get(place)), listed(after.get(place))];
    if (was.join() === is.join()) return [];
    const message = `Of ${place} was said: ${was.join(', ') || 'nothing'}; now: ${is.join(', ') || 'nothing'}. No message is refused for it.`;
    return [dataChange('annotations', 'announced', 'contract.annotation.changed', { path: place, was, is, message })];
  });
}

function listed(told: ReadonlySet<string> | undefined): string[] {
  return [...(told ?? [])].sort();
}

function toldBy(contract: ReadContract): Told {
  const { document } = contract;
  const { path, method } = operationOf(contract);
  const item = nodeAt(nodeAt(document, 'paths'), path);
  const operation = nodeAt(item, method.toLowerCase());
  const told: Told = new Map();
  const walk = (node: unknown, place: string) => collect(document, node, place, told, 0);
  collectOwn(operation, 'operation', told);
  for (const listedParameter of [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')]) {
    const { node } = resolve(document, listedParameter, '');
    if (!isNode(node)) continue;
    const place = `${String(node['in'])} ${String(node['name'])}`;
    collectOwn(node, place, told);
    walk(node['schema'], place);
  }
  for (const schema of schemasOf(document, operation['requestBody'])) walk(schema, 'body');
  for (const [status, answer] of Object.entries(nodeAt(operation, 'responses'))) {
    for (const schema of schemasOf(document, answer)) walk(schema, `answer ${status}`);
    const { node } = resolve(document, answer, '');
    for (const [name, header] of Object.entries(nodeAt(isNode(node) ? node : {}, 'headers')))
      note(told, `answer ${status} header ${name.toLowerCase()}`, headerText(resolve(document, header, '').node));
  }
  return told;
}

function headerText(header: unknown): string {
  if (!isNode(header)) return 'header';
  return `${header['required'] === true ? 'required' : 'optional'} ${JSON.stringify(header['schema'] ?? {})}`;
}

function schemasOf(document: DocumentNode, holder: unknown): unknown[] {
  const { node } = resolve(document, holder, '');
  return isNode(node)
    ? Object.values(nodeAt(node, 'content')).map((part) => (isNode(part) ? part['schema'] : undefined))
    : [];
}

function collect(document: DocumentNode, schema: unknown, place: string, told: Told, depth: number): void {
  const { node } = resolve(document, schema, '');
  if (!isNode(node) || depth > DEEPEST) return;
  collectOwn(node, place, told);
  collectTag(document, node, place, told);
  for (const [name, step] of Object.entries(STEPS))
    for (const inner of [node[name]].flat()) collect(document, inner, place + step, told, depth + 1);
  for (const [name, inner] of Object.entries(nodeAt(node, 'properties')))
    collect(document, inner, `${place}/${name}`, told, depth + 1);
}

function collectOwn(node: DocumentNode, place: string, told: Told): void {
  for (const name of TOLD)
    if (node[name] !== undefined && node[name] !== false) note(told, place, `${name} ${JSON.stringify(node[name])}`);
}

/** Which schema a discriminator names for each tag, by what that says of the tag: schemas may be called otherwise. */
function collectTag(document: DocumentNode, node: DocumentNode, place: string, told: Told): void {
  const { propertyName, mapping } = nodeAt(node, 'discriminator');
  if (typeof propertyName !== 'string') return;
  note(told, place, `told apart by ${propertyName}`);
  for (const [tag, target] of Object.entries(isNode(mapping) ? mapping : {})) {
    const isPointer = typeof target === 'string' && target.includes('/');
    const $ref = isPointer ? target : `#/components/schemas/${target}`;
    const schema = resolve(document, { $ref }, place).node;
    const member = nodeAt(nodeAt(isNode(schema) ? schema : {}, 'properties'), propertyName);
    const { const: only, enum: several } = member;
    note(
      told,
      place,
      `${propertyName} ${tag} leads to ${JSON.stringify(only === undefined ? (several ?? 'any') : [only])}`,
    );
  }
}

function note(told: Told, place: string, text: string): void {
  told.set(place, (told.get(place) ?? new Set()).add(text));
}
