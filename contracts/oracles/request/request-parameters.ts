import { type ParameterName, type Parameters, readParameters } from '../../wire/read-parameters.ts';
import { finding, type JudgedRequest } from './judged-request.ts';
import { likelyMeant } from './likely-meant.ts';
import type { RequestSeen } from './request-seen.ts';

/** Each parameter of the query by itself, but for what is in the UserSig. */
export function judgeParameters({ query }: RequestSeen, { findings, hints }: JudgedRequest): void {
  const parameters = readParameters(query);
  if (parameters.repeated.length === 0 && parameters.malformed.length === 0) return;
  for (const name of new Set([...parameters.repeated, ...parameters.malformed])) {
    const fault = faultOf(name, parameters);
    const actual = fault === 'malformed' ? parameters[name] : fault;
    const message = `The parameter ${name} is ${fault}.${fault === 'absent' ? meant(name, query) : ''}`;
    // The page names it among the parameters; that the service insists on it nobody says, and the vendor's own Node client sends none.
    if (name === 'random' && fault === 'absent')
      hints.push(finding('request.random.absent', 'query random', 'a random unsigned 32-bit integer', fault, message));
    else findings.push(finding('request.parameter', `query ${name}`, 'given once, as documented', actual, message));
  }
}

function faultOf(name: ParameterName, parameters: Parameters): 'repeated' | 'absent' | 'malformed' {
  if (parameters.repeated.includes(name)) return 'repeated';
  return parameters[name] === undefined ? 'absent' : 'malformed';
}

function meant(name: ParameterName, query: RequestSeen['query']): string {
  const given = query.slice(0, MOST_COMPARED).find(([own]) => likelyMeant(own, [name]) !== undefined)?.[0];
  return given === undefined ? '' : ` ${given} was likely meant for it: names are case-sensitive.`;
}

/** A request may have any number of parameters. */
const MOST_COMPARED = 50;
