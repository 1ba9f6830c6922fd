import { expect, it } from 'vitest';
import { quoteJson, quoteText, quoteValue } from '../../../contracts/oracles/quote.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { GIVEN, SECRET_KEY } from '../../cli/telltale.ts';
import { FORMS } from '../secrets/forms.ts';

const SHORT_KEY = 'q7Xz-93kPw_w';
const SECRETS = { 'a UserSig': GIVEN, 'a key': SECRET_KEY, 'a short key': SHORT_KEY };

/** Fewer characters of a secret may not be known for it, and tell nobody anything. */
const KNOWN = 6;

const QUOTED: Readonly<Record<string, (text: string) => string>> = {
  'a text': quoteText,
  'a value': (text) => JSON.stringify(quoteValue([{ [text]: text }])),
  'a sentence': (text) => quoteJson({ Key: text }),
};

const CASES = Object.keys(SECRETS).flatMap((what) => Object.keys(FORMS).map((form) => [what, form] as const));

it.each(CASES)('of %s, %s, nothing is left where a quotation is cut and masked later', (what, form) => {
  const secret = SECRETS[what as keyof typeof SECRETS];
  const secrets = createSecrets();
  secrets.note(secret);
  const written = FORMS[form]?.(secret) ?? '';
  // Where other text is encoded with it, that comes first.
  const before = form.startsWith('within') ? 4 : 0;
  const beginning = written.slice(0, before + Math.ceil(((KNOWN + 1) * written.length) / secret.length));
  const left = Object.entries(QUOTED).flatMap(([how, quote]) =>
    // The cut goes through every place of it.
    Array.from({ length: Math.min(written.length, 200) }, (_, at) => {
      const shown = secrets.mask(quote(`${' '.repeat(199 - at)}${written} and more${'.'.repeat(99)}`));
      return shown.includes(beginning) ? `${how}, cut after ${at + 1}: ${shown.trim().slice(0, 60)}` : undefined;
    }).filter((one) => one !== undefined),
  );
  expect(left).toEqual([]);
});
