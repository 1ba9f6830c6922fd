// TypeScript 5.9 does not know these parts of "JSON.parse source text access", which Node has had since version 22.
interface JSON {
  /** A value that JSON.stringify writes as this very text. */
  rawJSON(text: string): unknown;
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
}
