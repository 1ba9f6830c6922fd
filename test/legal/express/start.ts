import { listening } from '../independent/listening.ts';
import type { Start } from '../independent/settings.ts';
import { type AppOptions, createApp, type Parts } from './app.ts';

/** Starts the provider on a free port; it closes with all its connections. */
export const startExpress: Start = (options) => listening(createApp(options));

/** The same with parts of it replaced. */
export function startExpressWith(options: AppOptions, parts: Partial<Parts>): ReturnType<Start> {
  return listening(createApp(options, parts));
}
