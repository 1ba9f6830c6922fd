import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { NumberLiteral, readJson } from '../../contracts/wire/exact-json.ts';
import { EXCHANGES } from '../../mocks/artefacts/exchanges.ts';
import { FAILURES, RESPONSES, toJson } from '../../mocks/fixtures/index.ts';
import { ROOT } from '../../openapi/generate.ts';
import { CONTRACT } from '../../openapi/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

const FOLDER = new URL('mocks/fixtures/generated/', ROOT);
const all = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
const jsonOf = (file: string): unknown => JSON.parse(textOf(file));
const index = jsonOf('index.json') as { version: string; contract: object; files: { file: string; schema: string }[] };
const FILES = [...index.files, { file: 'index.json', schema: 'index.schema.json' }];

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });

/** The places in a value, by the names that lead there; of a list, its first element stands for all. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  const entries = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined);
  return entries.flatMap(([name, item]) => [[...path, name], ...places(item, [...path, name])]);
}

/** A copy that holds something else at a place. */
function spoilt(value: unknown, path: readonly string[], other: unknown): unknown {
  const copy = structuredClone(value);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((at, name) => (at as Record<string, unknown>)[name], copy);
  (parent as Record<string, unknown>)[last] = other;
  return copy;
}

describe('the files of fixtures', () => {
  it('are all named by the index, with a schema each', () => {
    expect(FILES.flatMap(({ file, schema }) => [file, schema]).toSorted()).toEqual(all.toSorted());
    expect(index).toMatchObject({ version: manifest.version, contract: CONTRACT });
  });

  it.each(FILES)('fit their schemas: $file', ({ file, schema }) => {
    const fits = ajv.compile(jsonOf(schema) as object);
    expect(fits(jsonOf(file)), JSON.stringify(fits.errors)).toBe(true);
  });

  it.each(FILES)('do not fit once any of their members holds something of another type: $file', ({ file, schema }) => {
    const fits = ajv.compile({ ...(jsonOf(schema) as object) });
    const value = jsonOf(file);
    const wrong = places(value).filter((path) => fits(spoilt(value, path, [null])));
    expect(wrong).toEqual([]);
    expect(fits([])).toBe(false);
    expect(fits({})).toBe(false);
  });

  it.each(all.filter((file) => !file.endsWith('.schema.json')))('hold every Value as a plain integer: %s', (file) => {
    const read = readJson(textOf(file));
    const values: unknown[] = [];
    const collect = (value: unknown): void => {
      if (value === null || typeof value !== 'object' || value instanceof NumberLiteral) return;
      if ('Value' in value) values.push(value.Value);
      for (const item of Object.values(value)) collect(item);
    };
    collect(read.ok ? read.exact : undefined);
    const odd = values.filter((one) => !(one instanceof NumberLiteral && /^-?(0|[1-9]\d*)$/.test(one.text)));
    expect(read.ok && odd).toEqual([]);
    if (file === 'test-groups.json') expect(values.length).toBeGreaterThan(50);
  });
});

describe('the exchanges', () => {
  it('are of every answer', () => {
    const names = [...Object.keys(RESPONSES), ...Object.keys(FAILURES)];
    expect(EXCHANGES.map(({ name }) => name)).toEqual(names);
  });

  it('are answered so by the mock, without set-up', async () => {
    const { url: baseUrl } = await runServer();
    for (const { name, request, response } of EXCHANGES) {
      const { url, method, headers } = requestOf(ask(request.GroupId), baseUrl);
      const answer = await fetch(url, { method, headers, body: toJson(request) });
      const [said, due] = [readJson(await answer.text()), readJson(toJson(response as never))];
      expect([name, said.ok && said.exact]).toEqual([name, due.ok && due.exact]);
    }
  });
});
