export const SECTIONS = ['servers', 'tools'] as const;
export type Section = (typeof SECTIONS)[number];

/** Reads `--only servers|tools`; without it, both. Throws an Error for anything else. */
export function readSections(argv: readonly string[]): readonly Section[] {
  if (argv.length === 0) return SECTIONS;
  const [option, value] = argv;
  const chosen = SECTIONS.find((section) => section === value);
  if (option === '--only' && chosen !== undefined && argv.length === 2) return [chosen];
  throw new Error(`Failed to read "${argv.join(' ')}". Give nothing, or --only ${SECTIONS.join(' or --only ')}.`);
}
