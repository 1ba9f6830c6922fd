import { NumberLiteral } from '../../wire/exact-json.ts';
import { quoteText, quoteValue } from '../quote.ts';

/** A counter as a client reports it; `literal` is its value with all of its digits. */
export type SaidCounter = { key: string; literal: string };

/** Kinds of trouble that a client may report. Closed set, public: it stands in the adapter protocol. */
export const TROUBLE_KINDS = ['transport', 'envelope', 'decode', 'client'] as const;
export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** What a client concluded from one call. The code of a refusal is a literal too: it may be any integer. */
export type Said =
  | { said: 'counters'; counters: readonly SaidCounter[] }
  | { said: 'refusal'; code: string; message?: string }
  | { said: 'trouble'; kind: TroubleKind; message?: string };

/** What was said as a value of a finding, in the words of the protocol. */
export function saidValue(said: Said): unknown {
  switch (said.said) {
    case 'counters':
      return {
        counters: quoteValue(
          said.counters.map(({ key, literal }) => ({ Key: key, Value: new NumberLiteral(quoteText(literal)) })),
        ),
      };
    case 'refusal':
      return { code: new NumberLiteral(quoteText(said.code)) };
    case 'trouble':
      return { kind: said.kind };
  }
}
