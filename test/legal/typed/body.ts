/** The body of a call, decoded; `keys` undefined where none are named. */
export type Body = { id: string; keys?: readonly unknown[] };

/** Reads a body into its types as typed decoders do, null and absent members as their zero value; or says with which code it is refused. */
export function decodeBody(text: string): Body | { code: number } {
  const members = objectOf(text);
  if (!members) return { code: 60003 };
  const { GroupId = '', GroupCounterKeys } = members;
  const id = GroupId ?? '';
  const keys = GroupCounterKeys ?? undefined;
  if (typeof id !== 'string' || (keys !== undefined && !Array.isArray(keys))) return { code: 10011 };
  return { id, ...(keys && { keys }) };
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
