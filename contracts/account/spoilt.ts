/**
 * How the text of a right UserSig is spoilt: so many characters taken out at a place (all behind it where `drop` is left
 * out) and others put there, or the whole of it in other letters or turned round.
 */
export type Spoil = { at: number; drop?: number; put?: string } | 'lower' | 'upper' | 'turned';

/** The text of a UserSig, spoilt. */
export function spoilt(usersig: string, spoil: Spoil): string {
  if (spoil === 'lower') return usersig.toLowerCase();
  if (spoil === 'upper') return usersig.toUpperCase();
  if (spoil === 'turned') return Array.from(usersig).toReversed().join('');
  const { at, drop = usersig.length, put = '' } = spoil;
  return usersig.slice(0, at) + put + usersig.slice(at + drop);
}
