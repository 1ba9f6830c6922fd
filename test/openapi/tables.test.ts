import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SPEC_FILE } from '../../openapi/generate.ts';
import { parseSpec } from '../../openapi/generator/read-spec.ts';
import { withTables } from '../../openapi/generator/tables.ts';
import { ERROR_CODES } from '../../openapi/index.ts';

const YAML = readFileSync(SPEC_FILE, 'utf8');
const { document } = parseSpec(YAML);
const { description } = document.info;

describe('the description of the spec', () => {
  it('begins by speaking to who reads it, not by how it was made', () => {
    const [first] = description.split(/[.;]/);
    expect(first).toMatch(/^Your backend /);
  });

  it('has every code with its name, what it means and what to do', () => {
    const rows = description.split('\n').filter((line) => /^\| \d+ /.test(line));
    const wanted = Object.entries(ERROR_CODES).map(
      ([code, { name, meaning }]) => `| ${code} | \`${name}\` | ${meaning}`,
    );
    expect(rows.map((row, at) => row.slice(0, wanted[at]?.length))).toEqual(wanted);
    expect(rows.filter((row) => !/ \| [A-Z][a-z ,;]+\. \|$/.test(row))).toEqual([]);
  });

  it('has every source that is cited', () => {
    for (const [name, title] of Object.entries(document['x-sources']))
      expect(description).toContain(`| ${name} | ${title} |`);
  });
});

describe('what generators copy into code and pages of any language', () => {
  it('names nothing that only our TypeScript has', () => {
    const { paths, components } = document as unknown as Record<string, unknown>;
    const ours = Object.keys((document as unknown as Record<string, object>)['x-exports'] ?? {});
    const constants = ours.filter((name) => /^[A-Z_]+$/.test(name));
    expect(constants).toContain('ERROR_CODES');
    const text = [description, ...Array.from(descriptionsIn([paths, components]))].join('\n');
    expect(text).toContain('Any other value than 0: failed');
    expect(constants.filter((name) => new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

function* descriptionsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value))
    if (name === 'description' && typeof member === 'string') yield member;
    else yield* descriptionsIn(member);
}

describe('withTables', () => {
  it('changes nothing where the tables are fresh', () => {
    expect(withTables(YAML, document)).toBe(YAML);
  });

  it('writes anew what is between the first heading and the next member, and that alone', () => {
    const stale = YAML.replace(/^ {4}\| 10010 .*\n/m, '').replace('[page] decides', '[codes] decides');
    expect(stale.length).toBeLessThan(YAML.length);
    expect(withTables(stale, document)).toBe(YAML);
  });

  it('follows the entries', () => {
    const [first, ...others] = document['x-error-codes'];
    if (first === undefined) throw new Error('The spec has no codes.');
    const changed = { ...first, code: 99n, retry: 'next-minute' as const };
    const text = withTables(YAML, { ...document, 'x-error-codes': [...others, changed] });
    expect(text).toMatch(/\| --- \|\n {4}\| 99 \| `INTERNAL_ERROR` \| .* \| Wait for a minute\. \|\n/);
    expect(text).not.toMatch(/^ {4}\| 10002 /m);
  });

  it('wants a heading to write below', () => {
    expect(() => withTables('info:\n  description: x\n  license: y\n', document)).toThrow('begins with ##');
  });
});
