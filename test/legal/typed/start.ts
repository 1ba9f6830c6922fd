import { listening } from '../independent/listening.ts';
import type { Start } from '../independent/settings.ts';
import { createProvider } from './provider.ts';

/** Starts the provider on a free port; it closes with all its connections. */
export const startTyped: Start = (options) => listening(createProvider(options));
