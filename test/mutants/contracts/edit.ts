import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DiffLayer } from '../../../contracts/diff/diff-checks.ts';
import type { FindingCode } from '../../../contracts/finding.ts';
import { PROJECT } from '../../run-program.ts';

/** Any part of a contract. */
// biome-ignore lint/suspicious/noExplicitAny: an edit goes to whatever place it is about, and fails where it is not there.
export type Part = any;

/** What an edit finds of a contract: its whole document, and the parts that edits are about. */
export type Parts = {
  doc: Part;
  operation: Part;
  /** Schema of the body of a request. */
  request: Part;
  /** Schemas of the two answers. */
  answer: Part;
  ok: Part;
  fail: Part;
  /** A parameter by its name. */
  parameter: (name: string) => Part;
};

/** An edit of the contract, with whom it breaks and by which code. `before` makes the contract that it is an edit of. */
export type ContractEdit = {
  id: string;
  before?: (parts: Parts) => void;
  edit: (parts: Parts) => void;
  breaks: Partial<Record<DiffLayer, FindingCode>>;
};

const CONTRACT: Part = parse(readFileSync(`${PROJECT}openapi/get-group-counter.yaml`, 'utf8'));

/** The contract after these edits, as text. */
export function contractAfter(...edits: (((parts: Parts) => void) | undefined)[]): string {
  const doc: Part = structuredClone(CONTRACT);
  for (const edit of edits) edit?.(partsOf(doc));
  return JSON.stringify(doc);
}

function partsOf(doc: Part): Parts {
  const item: Part = Object.values(doc.paths)[0];
  const operation: Part = Object.values(item)[0];
  const follow = (node: Part): Part =>
    node.$ref === undefined
      ? node
      : node.$ref
          .split('/')
          .slice(1)
          .reduce((at: Part, name: string) => at[name], doc);
  const schemaOf = (holder: Part): Part => follow(holder.content['application/json'].schema);
  const answer = schemaOf(operation.responses['200']);
  const [ok, fail] = answer.oneOf.map(follow);
  return {
    doc,
    operation,
    request: schemaOf(operation.requestBody),
    answer,
    ok,
    fail,
    parameter: (name) => operation.parameters.map(follow).find((one: Part) => one.name === name),
  };
}
