/** JSON of any kind, integers as bigint. */
export type Json = string | bigint | boolean | null | Json[] | JsonObject;
export type JsonObject = { [name: string]: Json };

/** A part of the document in words of OpenAPI 3.0: `const` becomes an `enum` of one, and what begins with `x-` is left out. */
export function inPlainWords(part: Json): Json {
  if (Array.isArray(part)) return part.map(inPlainWords);
  if (part === null || typeof part !== 'object') return part;
  const members = Object.entries(part).filter(([name]) => !name.startsWith('x-'));
  return Object.fromEntries(
    members.map(([name, item]) => (name === 'const' ? ['enum', [item]] : [name, inPlainWords(item)])),
  );
}

/** A member that is an object. Throws where it is none, since the edition would lack it. */
export function partOf(whole: JsonObject, ...path: string[]): JsonObject {
  let part: Json | undefined = whole;
  for (const name of path) part = isObject(part) ? part[name] : undefined;
  if (!isObject(part))
    throw new Error(`Failed to make the compatibility edition: the spec has no object at ${path.join('/')}.`);
  return part;
}

function isObject(part: Json | undefined): part is JsonObject {
  return part !== undefined && part !== null && typeof part === 'object' && !Array.isArray(part);
}
