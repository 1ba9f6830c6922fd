/** What is measured unless told otherwise. */
export const SECTIONS = ['servers', 'tools'] as const;
/** What is measured where it is asked for. */
const OTHERS = ['latency'] as const;
const ALL = [...SECTIONS, ...OTHERS] as const;
export type Section = (typeof ALL)[number];

/** Reads `--only servers|tools|latency`; without it, the first two. Throws an Error for anything else. */
export function readSections(argv: readonly string[]): readonly Section[] {
  if (argv.length === 0) return SECTIONS;
  const [option, value] = argv;
  const chosen = ALL.find((section) => section === value);
  if (option === '--only' && chosen !== undefined && argv.length === 2) return [chosen];
  throw new Error(`Failed to read "${argv.join(' ')}". Give nothing, or --only ${ALL.join(' or --only ')}.`);
}
