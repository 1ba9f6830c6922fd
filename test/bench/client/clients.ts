/** By what calls are sent; the first sends none, and is the measure of the others. */
export const CLIENTS = ['nothing', 'node:http', 'undici', 'verify'] as const;
export type Client = (typeof CLIENTS)[number];

/** Processor time of each run, in milliseconds. */
export type ClientTimes = { client: Client; milliseconds: number[] };
