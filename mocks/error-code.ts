/** The ErrorCode of an answer's body, or undefined where it has none. */
export function errorCodeOf(body: string | Uint8Array): number | undefined {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  // What the mock answers most is told by its beginning, and its other answers by the pattern: both cost less than parsing.
  if (text.startsWith(USUAL_OK)) return 0;
  const own = /^\{"ActionStatus":"(?:OK|FAIL)","ErrorInfo":"[^"\\]*","ErrorCode":(\d+)[,}]/.exec(text);
  return own ? Number(own[1]) : parsedCode(text);
}

function parsedCode(text: string): number | undefined {
  try {
    const code: unknown = (JSON.parse(text) as { ErrorCode?: unknown } | null)?.ErrorCode;
    return typeof code === 'number' ? code : undefined;
  } catch {
    // A body that is no JSON has no code.
    return undefined;
  }
}

const USUAL_OK = '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,';
