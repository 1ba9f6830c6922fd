import { COMMANDING, WORKFLOW_COMMAND } from '../wire/commanding.ts';

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
