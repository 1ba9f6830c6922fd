import type { AdapterNotes } from '../adapter/notes.ts';
import type { Session } from '../adapter/session.ts';
import { STARTED_TWICE } from '../adapter/talk.ts';
import { AdapterUnusable, SchemeUnsupported } from '../adapter/unusable.ts';
import type { Ability } from '../protocol/started.ts';
import { CONTROL } from './cases/build.ts';
import { judgeCase } from './judge-case.ts';
import type { PlayedCase } from './play-case.ts';

/** The two cases that come first: they try whether the adapter speaks the protocol at all. */
export const SMOKE_IDS: readonly string[] = [CONTROL, 'conclude-10010'];

/** Throws SchemeUnsupported where the client cannot call this address. */
export function assertScheme(baseUrl: string, unsupported: readonly Ability[]): void {
  const scheme = baseUrl.startsWith('https:') ? 'https' : 'http';
  if (!unsupported.includes(scheme)) return;
  const instead = scheme === 'http' ? 'Give --tls' : 'Leave out --tls';
  throw new SchemeUnsupported(
    `Failed to drive the client: its adapter says that it cannot call by ${scheme}. ${instead}.`,
  );
}

/** Throws AdapterUnusable where neither case was answered in the protocol, or the start was answered twice. */
export function assertSmoke(played: readonly PlayedCase[], notes: AdapterNotes, session: Session): void {
  if (notes.faults.includes(STARTED_TWICE))
    throw new AdapterUnusable(`the adapter breaks the protocol: ${STARTED_TWICE}`, session.lastWords());
  if (played.some(({ heard }) => heard.heard === 'answer')) return;
  const why = played.map((one) => reasonOf(one)).join('; ');
  const faults = notes.faults.length > 0 ? `; ${[...new Set(notes.faults)].slice(0, 3).join('; ')}` : '';
  throw new AdapterUnusable(
    `neither of the two cases that come first was answered in the protocol: ${why}${faults}`,
    session.lastWords(),
  );
}

/** Without its last words, which come once, at the end. */
function reasonOf(played: PlayedCase): string {
  const { heard } = played;
  const { reason, findings } = judgeCase({
    ...played,
    heard: 'lastWords' in heard ? { ...heard, lastWords: '' } : heard,
  });
  return reason ?? findings[0]?.message ?? 'no answer';
}
