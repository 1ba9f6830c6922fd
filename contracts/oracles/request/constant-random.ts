import type { Finding } from '../../finding.ts';
import { finding } from './judged-request.ts';

/** So many calls in a row with one `random` were not drawn: by chance not even two are alike. */
export const ALIKE_IN_A_ROW = 10;

/** Told the `random` of each call in turn, it answers with a hint at the call that makes so many in a row alike. */
export function createRandomWatch(): (random: string | undefined) => Finding[] {
  let last: string | undefined;
  let alike = 0;
  return (random) => {
    if (random === undefined) return [];
    alike = random === last ? alike + 1 : 1;
    last = random;
    return alike === ALIKE_IN_A_ROW ? [hint(random)] : [];
  };
}

function hint(random: string): Finding {
  const message = `${ALIKE_IN_A_ROW} calls in a row have the same random: it is drawn for each call, not once.`;
  return finding('request.random.constant', 'query random', 'a random unsigned 32-bit integer', random, message);
}
