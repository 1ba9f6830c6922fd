/** Characters by which a terminal or a log could be told to do things, or be made to show text in another order. */
export const COMMANDING = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Marks by which a line of a GitHub log becomes a command to its runner: the first character of each. */
export const WORKFLOW_COMMAND = /(?<=^|\s):(?=:)|#(?=#\[)/g;
