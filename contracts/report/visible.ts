/** Characters by which a terminal or a log could be told to do things, or be made to show text in another order. */
const COMMANDING = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Marks by which a line of a GitHub log becomes a command to its runner. */
const WORKFLOW_COMMAND = /(?<=^|\s):(?=:)|#(?=#\[)/g;

/**
 * What a provider wrote, on one line, without control characters, lone surrogates or the beginnings of workflow commands:
 * each of them is shown as an escape such as \u001b.
 */
export function visible(text: string): string {
  return text.replace(COMMANDING, asEscape).replace(WORKFLOW_COMMAND, asEscape);
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
