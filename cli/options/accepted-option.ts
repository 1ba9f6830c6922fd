import { readFileSync } from 'node:fs';
import type { AcceptedChange } from '../../contracts/diff/accept.ts';
import { FINDING_CODES } from '../../contracts/finding.ts';
import { voidFrom } from '../../contracts/report/waivers.ts';
import { validateAccepted } from '../../contracts/schemas/generated/validators.js';
import { explainMisfit } from '../../contracts/schemas/misfit.ts';
import { didYouMean } from '../../contracts/wire/did-you-mean.ts';
import { UsageError } from '../usage-error.ts';

/** Codes of changes: no other finding can be accepted. */
const CHANGES = Object.keys(FINDING_CODES).filter((code) => code.startsWith('contract.'));

/** Reads the changes that a file accepts: a list, or an object that holds it as "accepted". Throws UsageError that names the place. */
export function readAccepted(file: string): AcceptedChange[] {
  const fail = (what: string): never => {
    throw new UsageError(`Failed to read --accept ${file}: ${what}`);
  };
  const json = readJsonFile(file, fail);
  const held = Array.isArray(json) ? { accepted: json } : json;
  if (!validateAccepted(held)) {
    const [error] = validateAccepted.errors ?? [];
    if (error === undefined) return fail('it does not fit its schema.');
    const { place, what, instead } = explainMisfit(error, held);
    return fail(`${place.slice(1) || 'the file'} ${what}. ${instead}`);
  }
  const { accepted } = held as { accepted: AcceptedChange[] };
  accepted.forEach(({ change, until }, at) => {
    if (!CHANGES.includes(change))
      fail(`accepted/${at}/change is "${change}".${didYouMean(change, CHANGES, `Use one of ${CHANGES.join(', ')}.`)}`);
    if (until !== undefined && voidFrom(until) === undefined)
      fail(`accepted/${at}/until is "${until}", which is no date. Give one such as 2030-12-31.`);
  });
  return accepted;
}

function readJsonFile(file: string, fail: (what: string) => never): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    const { message } = error as Error;
    const why = error instanceof SyntaxError ? `it is not JSON (${message})` : message;
    return fail(`${why}. Give a JSON file that can be read.`);
  }
}
