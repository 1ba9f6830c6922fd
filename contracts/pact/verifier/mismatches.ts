import type { Cause } from '../../../openapi/generated/constants.ts';
import { codesText } from '../../codes-text.ts';
import type { Finding } from '../../finding.ts';
import { wrongCode } from '../../oracles/cause/wrong-code.ts';
import { answeredOk, lackingMember, refusedGood, WRONG_CONTENT_TYPE, wrongStatus } from '../../oracles/roots.ts';
import { SCENARIOS } from '../../scenarios/all-scenarios.ts';
import { member } from '../../wire/answer.ts';
import { variantFinding } from './variants.ts';

/** The interaction that mismatches are of; `scenario` where it was made from one. */
export type MismatchedInteraction = { description: string; scenario?: string };

/**
 * The findings of one interaction: each mismatch of the status, a header or the body, or an error of Pact's own, of which
 * only the text is known. What follows from one fault is one finding.
 */
export function findingsOf(mismatches: readonly unknown[], about: MismatchedInteraction): Finding[] {
  const otherwise = otherOutcome(mismatches, about);
  if (otherwise !== undefined) return [otherwise];
  const findings = mismatches.map((mismatch) => findingOf(mismatch, about));
  const byRoot = Map.groupBy(findings, (finding) => finding.root?.name ?? finding);
  return [...byRoot.values()].flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ? [first] : [];
    return [{ ...first, message: `${first.message} And ${more.length} more like it in this answer.` }];
  });
}

/** OK where a refusal is due, or a refusal where OK is due: nothing else of the body is then as it must be. */
function otherOutcome(mismatches: readonly unknown[], about: MismatchedInteraction): Finding | undefined {
  const at = (path: string) => mismatches.find((one) => member(one, 'path') === path);
  const actual = textOf(member(at('$.ActionStatus'), 'actual'));
  const code = at('$.ErrorCode');
  const path = about.description;
  if (actual === 'OK') {
    const legal = legalCodesOf(code);
    const cause = causeOf(about);
    const message = `${path} It was answered OK; legal: FAIL${legal ? ` with ${codesText(legal)}` : ''}.`;
    const root = cause && { root: answeredOk(cause) };
    return { code: 'pact.mismatch', path, expected: 'FAIL', actual, message, ...root };
  }
  if (actual !== 'FAIL') return undefined;
  const ErrorCode = numberOf(member(code, 'actual'));
  const message = `${path} It was refused with ErrorCode ${ErrorCode ?? 0}; it must be answered OK.`;
  const root = refusedGood(ErrorCode);
  return { code: 'pact.mismatch', path, expected: 'OK', actual: { ActionStatus: 'FAIL', ErrorCode }, message, root };
}

function findingOf(mismatch: unknown, about: MismatchedInteraction): Finding {
  const path = about.description;
  const variant = variantFinding(mismatch, path);
  if (variant !== undefined) return variant;
  const text = member(mismatch, 'mismatch') ?? member(mismatch, 'message') ?? JSON.stringify(mismatch);
  const place = member(mismatch, 'path') ?? member(mismatch, 'key') ?? member(mismatch, 'type');
  const actual = member(mismatch, 'actual') ?? null;
  const finding: Finding = {
    code: 'pact.mismatch',
    path,
    expected: member(mismatch, 'expected') ?? null,
    actual,
    message: `${path} ${place === undefined ? '' : `${place}: `}${text}`,
  };
  if (place === '$.ErrorCode') return codeFinding(finding, mismatch, about);
  const lacks = /is missing the following keys: (.+)$/.exec(String(text))?.[1];
  if (place === '$' && lacks !== undefined) return { ...finding, root: lackingMember(lacks) };
  if (place === 'StatusMismatch') return { ...finding, root: wrongStatus(actual) };
  return String(place).toLowerCase() === 'content-type' ? { ...finding, root: WRONG_CONTENT_TYPE } : finding;
}

/** A wrong code, with all that are legal: the example that Pact names is one of them. */
function codeFinding(finding: Finding, mismatch: unknown, about: MismatchedInteraction): Finding {
  const legal = legalCodesOf(mismatch);
  const actual = numberOf(finding.actual);
  const cause = causeOf(about);
  if (legal === undefined || actual === undefined) return finding;
  const message = `${finding.path} ErrorCode ${actual}, legal: ${codesText(legal)}.`;
  return { ...finding, expected: legal, actual, message, ...(cause && { root: wrongCode(cause, actual) }) };
}

/** The codes of the expression that a code must match. */
function legalCodesOf(mismatch: unknown): number[] | undefined {
  const codes = /\^\(([\d|]+)\)\$/.exec(String(member(mismatch, 'mismatch')))?.[1];
  return codes?.split('|').map(Number);
}

function causeOf({ scenario }: MismatchedInteraction): Cause | undefined {
  const expect = SCENARIOS.find(({ id }) => id === scenario)?.expect;
  return expect?.outcome === 'refused' ? expect.cause : undefined;
}

/** Pact writes values of the body as texts, some of them as JSON. */
function textOf(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^"(.*)"$/, '$1') : value;
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  return typeof text === 'number' || (typeof text === 'string' && /^-?\d+$/.test(text)) ? Number(text) : undefined;
}
