import { startExpress } from '../express/start.ts';
import { hasPython, startPython } from '../python/start.ts';
import { startTyped } from '../typed/start.ts';
import type { Start } from './settings.ts';

/** A right provider that shares no code with ours. */
export type IndependentProvider = { id: string; says: string; start: Start };

/** All of them that can be started on this machine: most have Python, and none needs it for anything else here. */
export const INDEPENDENT: readonly IndependentProvider[] = [
  { id: 'express', says: 'stands on Express', start: startExpress },
  { id: 'typed', says: 'decodes what it is sent into types', start: startTyped },
  ...(hasPython() ? [{ id: 'python', says: 'stands on the library of Python 3', start: startPython }] : []),
];
