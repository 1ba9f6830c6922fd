/** A point that a proof makes: what keeps it from holding, a sentence each. None: it holds. */
export type Point = readonly string[];
