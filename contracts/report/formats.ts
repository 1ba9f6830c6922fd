/** Forms of a report, by the names of `--format`. Closed set, public. */
export const FORMATS = ['text', 'json', 'junit', 'github', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];
