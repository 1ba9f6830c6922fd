import { codesOfCause } from '../legal-codes.ts';
import { comment, commentOn, HEADER } from './comment.ts';
import { exactText } from './exact-text.ts';
import type { Spec, SpecDocument } from './read-spec.ts';

/** Renders the constants: a TypeScript file without imports. */
export function renderConstants({ document, sha256 }: Spec): string {
  const rate = document['x-rate-limit'];
  const constant = (name: string, value: unknown, type = '') =>
    `${commentOn(name, document)}export const ${name} = ${literal(value)} as const${type};\n`;
  const type = (name: string, text: string) =>
    `${commentOn(name.replace(/<.*/, ''), document)}export type ${name} = ${text};\n`;
  return [
    HEADER,
    constant('CONTRACT', { version: document.info.version, sha256 }),
    constant('OPERATION_PATH', Object.keys(document.paths)[0]),
    constant('RATE_LIMIT', {
      calls: rate.calls,
      perSeconds: rate['per-seconds'],
      refusedWith: rate['refused-with'],
    }),
    `${commentOn('LIMITS', document)}export const LIMITS = {\n${limits(document)}} as const;\n`,
    constant('HOSTS', hosts(document)),
    constant('GROUP_TYPES', groupTypes(document)),
    constant('ERROR_CODES', errorCodes(document)),
    type('ErrorCode', 'keyof typeof ERROR_CODES'),
    constant('FAILURES', failures(document), FAILURES_TYPE),
    constant('CAUSES', causes(document), CAUSES_TYPE),
    type('Cause', 'keyof typeof CAUSES'),
    constant('UNKNOWNS', unknowns(document)),
    type('UnknownId', 'keyof typeof UNKNOWNS'),
    type('UnknownAnswer<Id extends UnknownId>', "keyof (typeof UNKNOWNS)[Id]['answers']"),
  ].join('\n');
}

const FAILURES_TYPE =
  " satisfies { readonly [Code in ErrorCode]: { ActionStatus: 'FAIL'; ErrorInfo: string; ErrorCode: Code } }";

const CAUSES_TYPE =
  ' satisfies Record<string, { title: string; codes: readonly [ErrorCode, ...ErrorCode[]]; source: string }>';

function literal(value: unknown): string {
  return exactText(value).replace(/^(\s+)"(\d+)":/gm, '$1$2:');
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/** The members of LIMITS, each with a comment of its own. */
function limits(document: SpecDocument): string {
  const members = Object.entries(document['x-limits']).map(
    ([name, { value, of, source }]) =>
      `${comment(`${of}, at most ${source}`, { indent: '  ' })}  ${camel(name)}: ${value},\n`,
  );
  return members.join('');
}

function hosts(document: SpecDocument): unknown[] {
  return document.servers.flatMap(({ url, 'x-region': region, 'x-backup': backup = false }) =>
    region === undefined ? [] : [{ url, region, backup }],
  );
}

function groupTypes(document: SpecDocument): Record<string, unknown> {
  return Object.fromEntries(
    document['x-group-types'].map(({ type, also, supported }) => [type, { also: also ?? null, supported }]),
  );
}

function errorCodes(document: SpecDocument): Record<string, unknown> {
  const known = new Set(document['x-causes'].map((cause) => cause.id));
  return Object.fromEntries(
    document['x-error-codes'].map(({ code, name, answers = [], also = [], retry, meaning, source }) => {
      const causesOfCode = [...answers, ...also];
      const stray = causesOfCode.find((id) => !known.has(id));
      if (stray)
        throw new Error(
          `Failed to read code ${code}: it names the cause "${stray}". Add it to x-causes, or correct the name.`,
        );
      return [String(code), { name, meaning, retry, causes: causesOfCode, source }];
    }),
  );
}

function failures(document: SpecDocument): Record<string, unknown> {
  return Object.fromEntries(
    document['x-error-codes'].map(({ code, meaning, info = asInfo(meaning) }) => [
      String(code),
      { ActionStatus: 'FAIL', ErrorInfo: info, ErrorCode: code },
    ]),
  );
}

/** A meaning as the service words its texts: without a capital and a full stop. */
function asInfo(meaning: string): string {
  return meaning.charAt(0).toLowerCase() + meaning.slice(1).replace(/\.$/, '');
}

function causes(document: SpecDocument): Record<string, unknown> {
  return Object.fromEntries(
    document['x-causes'].map((cause) => {
      const codes = codesOfCause(cause, document['x-error-codes']);
      return [cause.id, { title: cause.title, codes, source: cause.source }];
    }),
  );
}

function unknowns(document: SpecDocument): Record<string, unknown> {
  return Object.fromEntries(
    document['x-unknowns'].map(({ id, question, answers, default: usual, judged = true, because, source }) => {
      if (!(usual in answers))
        throw new Error(`Failed to read unknown "${id}": its default "${usual}" is none of its answers.`);
      if (judged !== (because === undefined))
        throw new Error(`Failed to read unknown "${id}": give "because" with "judged: false", and only there.`);
      return [id, { question, answers, default: usual, judged, source }];
    }),
  );
}
