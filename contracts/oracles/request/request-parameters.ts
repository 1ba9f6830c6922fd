import type { Finding } from '../../finding.ts';
import { type ParameterName, type Parameters, readParameters } from '../../wire/read-parameters.ts';
import { quoteJson } from '../quote.ts';
import { finding, type JudgedRequest } from './judged-request.ts';
import { likelyMeant } from './likely-meant.ts';
import type { RequestSeen } from './request-seen.ts';

/**
 * Each parameter of the query by itself, but for what is in the UserSig. The page says what each is to be, so that another
 * value is a finding; what it says nothing of is a hint: one that is given twice, no random or contenttype, and how a number
 * is written.
 */
export function judgeParameters({ query }: RequestSeen, { findings, hints }: JudgedRequest): void {
  const parameters = readParameters(query);
  const { repeated, malformed } = parameters;
  for (const name of NUMBERS) hints.push(...judgeNotation(name, parameters));
  if (repeated.length === 0 && malformed.length === 0) return;
  for (const name of new Set(repeated)) hints.push(parameterFinding(name, 'repeated', 'repeated'));
  for (const name of malformed) {
    const value = parameters[name];
    if (value === undefined) {
      const found = absent(name, query);
      (MAY_BE_ABSENT.includes(name) ? hints : findings).push(found);
    } else if (!repeated.includes(name) || hasNoOther(name, query)) {
      findings.push(parameterFinding(name, value, 'malformed'));
    }
  }
}

/** The page names them among the parameters; that the service insists on them nobody says, and clients of the vendor's own send no random. */
const MAY_BE_ABSENT: readonly ParameterName[] = ['random', 'contenttype'];

function absent(name: ParameterName, query: RequestSeen['query']): Finding {
  const found = parameterFinding(name, 'absent', 'absent', meant(name, query));
  return name === 'random'
    ? { ...found, code: 'request.random.absent', expected: 'a random unsigned 32-bit integer' }
    : found;
}

function parameterFinding(name: ParameterName, actual: string, fault: string, more = ''): Finding {
  const message = `The parameter ${name} is ${fault}.${more}`;
  return finding('request.parameter', `query ${name}`, DUE[name], actual, message);
}

/** What the page says of each. */
const DUE: Readonly<Record<ParameterName, string>> = {
  sdkappid: 'the SDKAppID of the app, in digits, once',
  identifier: 'the account of an administrator of the app, once',
  usersig: 'the UserSig of that account, once',
  random: 'an unsigned 32-bit integer, from 0 to 4294967295, once',
  contenttype: 'json, in small letters, once',
};

/** Which of several values counts no source says: only where none of them will do is one of them surely wrong. */
function hasNoOther(name: ParameterName, query: RequestSeen['query']): boolean {
  const given = query.slice(0, MOST_COMPARED).filter(([own]) => own === name);
  return given.every((one) => readParameters([one]).malformed.includes(name));
}

const NUMBERS = ['sdkappid', 'random'] as const;

function judgeNotation(name: (typeof NUMBERS)[number], parameters: Parameters): Finding[] {
  const value = parameters[name];
  if (value === undefined || parameters.malformed.includes(name) || /^(?:0|[1-9][0-9]*)$/.test(value)) return [];
  const message = `The parameter ${name} is written as ${quoteJson(value)}, which not every service reads as ${Number(value)}.`;
  return [finding('request.parameter.notation', `query ${name}`, String(Number(value)), value, message)];
}

function meant(name: ParameterName, query: RequestSeen['query']): string {
  const given = query.slice(0, MOST_COMPARED).find(([own]) => likelyMeant(own, [name]) !== undefined)?.[0];
  return given === undefined ? '' : ` ${given} was likely meant for it: names are case-sensitive.`;
}

/** A request may have any number of parameters. */
const MOST_COMPARED = 50;
