import { readFileSync } from 'node:fs';

/** The samples of a page by the names of their files, which each has in its first line: `// NAME.ts`. */
export function samplesOf(page: URL): Record<string, string> {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
  return Object.fromEntries(
    blocks.map((code) => {
      const [, name] = /^\/\/ ([\w.-]+\.ts)\b/.exec(code) ?? [];
      if (name === undefined)
        throw new Error(`Failed to name a sample of ${page.pathname}: ${code.slice(0, 60)}. Begin it with // NAME.ts`);
      return [name, code];
    }),
  );
}
