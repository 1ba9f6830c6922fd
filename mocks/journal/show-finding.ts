import type { Finding } from '../../contracts/finding.ts';
import { boundValue, EDGE } from '../../contracts/secrets/bounds.ts';
import type { Mask } from './mask.ts';
import { MARGIN } from './recorded-call.ts';
import { shortenFinding } from './shorten.ts';

/** The finding without secrets, and then with quotes of so many characters. */
export function showFinding(finding: Finding, mask: Mask, characters: number): Finding {
  const show = (text: string): string => {
    const masked = mask(text);
    // What was masked may be so short that the first cut came into sight.
    return text.length > characters + MARGIN ? `${masked.slice(0, -EDGE)}…` : masked;
  };
  const { path, actual, message } = finding;
  const shown = typeof actual === 'string' ? show(actual) : boundValue(actual, mask, { left: Number.MAX_SAFE_INTEGER });
  return shortenFinding({ ...finding, path: show(path), actual: shown, message: show(message) }, characters);
}
