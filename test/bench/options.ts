import { parseArgs } from 'node:util';

/** What is measured unless told otherwise. */
export const SECTIONS = ['servers', 'tools', 'imports'] as const;
/** What is measured where it is asked for. */
const OTHERS = ['client', 'latency', 'profile', 'rate'] as const;
const ALL = [...SECTIONS, ...OTHERS] as const;
export type Section = (typeof ALL)[number];

/** What is to be measured, and for how many seconds each rate is. */
export type BenchOptions = { sections: readonly Section[]; rateSeconds: number };

/** A minute, as in the profiles. */
const RATE_SECONDS = 60;

/** Reads `--only NAME`, without which the first three are measured, and `--seconds N` of `rate`. Throws an Error for anything else. */
export function readBenchOptions(argv: readonly string[]): BenchOptions {
  const options = { only: { type: 'string' }, seconds: { type: 'string' } } as const;
  const failed = `Failed to read "${argv.join(' ')}". Give nothing, or --only ${ALL.join(' or --only ')} [--seconds N].`;
  const { values, tokens, positionals } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const known = tokens.filter((token) => token.kind === 'option' && Object.hasOwn(options, token.name));
  const chosen = ALL.find((section) => section === values.only);
  const seconds = values.seconds === undefined ? RATE_SECONDS : Number(values.seconds);
  const isRead = positionals.length === 0 && known.length === tokens.length && new Set(known).size === known.length;
  if (!isRead || (values.only !== undefined && chosen === undefined)) throw new Error(failed);
  if (values.seconds !== undefined && chosen !== 'rate') throw new Error(failed);
  if (!Number.isInteger(seconds) || seconds < 3) throw new Error(failed);
  return { sections: chosen === undefined ? SECTIONS : [chosen], rateSeconds: seconds };
}
