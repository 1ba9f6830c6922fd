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
