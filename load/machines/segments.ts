/** One instance of several, counted from 1. */
export type Segment = { number: number; of: number };

/**
 * The arguments by which k6 takes one part of a load that all instances know whole: of the one list of ticks each instance
 * has its stripe, so that together they are evenly spaced. None for the only one.
 */
export function segmentArguments({ number, of }: Segment): string[] {
  if (of === 1) return [];
  const bounds = Array.from({ length: of + 1 }, (_, index) => boundOf(index, of));
  return [
    `--execution-segment=${bounds[number - 1]}:${bounds[number]}`,
    `--execution-segment-sequence=${bounds.join(',')}`,
  ];
}

function boundOf(index: number, of: number): string {
  if (index === 0) return '0';
  return index === of ? '1' : `${index}/${of}`;
}
