import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTarGzip } from 'nanotar';
import { afterAll, describe, expect, it } from 'vitest';
import { schemaFaults } from '../contracts/report/schema.ts';
import { contractAfter } from '../mutants/contracts/edit.ts';
import { PROJECT } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

const shorter = contractAfter(({ request }) => {
  request.properties.GroupId.maxLength = 40;
});
const PLACE = '/components/schemas/*/properties/GroupId/maxLength';
const accepted = (entry: object) => JSON.stringify({ accepted: [entry] });
const DECIDED = { change: 'contract.request.narrowed', path: PLACE, reason: 'decided for the next version' };
const folder = temporaryFolder(
  {
    'shorter.json': shorter,
    'silent.json': contractAfter(({ doc }) => {
      delete doc['x-rate-limit'];
    }),
    'family.json': contractAfter(({ doc }) => {
      Object.assign(doc['x-causes'][0], { accepts: 'foo' });
    }),
    'answers.json': contractAfter(({ doc }) => {
      Object.assign(doc['x-error-codes'][0], { answers: 5 });
    }),
    'codeless.json': contractAfter(({ doc }) => {
      Object.assign(doc['x-error-codes'][0], { code: 'ten' });
    }),
    'listless.json': contractAfter(({ doc }) => {
      Object.assign(doc, { 'x-group-types': [7] });
    }),
    'empty.json': contractAfter(({ doc }) => {
      Object.assign(doc, { 'x-error-codes': [] });
    }),
    'none.json': '{"openapi":"3.1.0","paths":{}}',
    'text.yaml': 'just a text',
    'decided.json': accepted(DECIDED),
    'over.json': accepted({ ...DECIDED, until: '2020-01-01' }),
    'misnamed.json': accepted({ ...DECIDED, change: 'contract.request.narowed' }),
    'reasonless.json': accepted({ change: DECIDED.change, path: PLACE }),
  },
  afterAll,
);
const at = (name: string) => join(folder, name);
const OWN = join(PROJECT, 'openapi/get-group-counter.yaml');

describe('diff', () => {
  it('finds no change from the contract of this package to itself', async () => {
    const { code, stdout, stderr } = await cli(['diff', OWN]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\ncompatible: 45 of 45 checks ran: 45 passed, 0 failed\n$/);
  });

  it.each([
    ['family.json', '/x-causes/0/accepts of a contract: it is "foo". Give documented, gateway, usersig.'],
    ['answers.json', '/x-error-codes/0/answers of a contract: it is 5. Give a list of causes.'],
    ['codeless.json', '/x-error-codes/0/code of a contract: it is "ten". Give a number.'],
    ['listless.json', 'x-group-types/0 of a contract: it is 7. Give an object.'],
  ])('says where %s is no contract', async (file, what) => {
    const { code, stdout, stderr } = await cli(['diff', at(file), OWN]);
    expect({ code, stdout, stderr }).toMatchObject({ code: 2, stdout: '' });
    expect(stderr).toContain(`Failed to read ${what}`);
  });

  it('passes nothing of a section in which neither contract says anything', async () => {
    const { code, stdout } = await cli(['diff', at('empty.json'), at('empty.json'), '--format', 'json']);
    expect(code).toBe(0);
    const codes = JSON.parse(stdout).checks.filter(({ id }: { id: string }) => id.endsWith('-codes'));
    expect(codes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(3).fill('notApplicable'));
  });

  it('tells a change with a message that proves it, in every form of a report', async () => {
    const others = ['text', 'junit', 'github', 'markdown', 'html'];
    const outputs = others.flatMap((format) => ['--output', `${format}=${at(format)}`]);
    const { code, stdout } = await cli(['diff', OWN, at('shorter.json'), '--format', 'json', ...outputs]);
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(schemaFaults(report)).toEqual([]);
    const failed = report.checks.filter(({ outcome }: { outcome: string }) => outcome === 'failed');
    expect(failed).toMatchObject([
      {
        id: 'clients-request',
        findings: [
          {
            code: 'contract.request.narrowed',
            expected: 48,
            actual: 40,
            witness: { body: { GroupId: 'k'.repeat(41) } },
          },
        ],
      },
    ]);
    for (const format of others)
      expect(readFileSync(at(format), 'utf8').replace(/\s+/g, ''), format).toContain('contract.request.narrowed');
  });

  it('looks in one direction alone where that is asked for', async () => {
    expect(await cli(['diff', OWN, at('shorter.json'), '--layer', 'providers'])).toMatchObject({ code: 0 });
    expect(await cli(['diff', at('shorter.json'), OWN, '--layer', 'providers'])).toMatchObject({ code: 1 });
  });

  it('comes to no verdict on what only one contract states, unless that is allowed', async () => {
    const { code, stdout } = await cli(['diff', OWN, at('silent.json')]);
    expect(code).toBe(3);
    expect(stdout).toContain('only the old contract has x-rate-limit');
    expect(await cli(['diff', OWN, at('silent.json'), '--allow-not-run', '*-limit'])).toMatchObject({ code: 0 });
  });

  it('excuses what was decided on, until its end', async () => {
    const excused = await cli(['diff', OWN, at('shorter.json'), '--accept', at('decided.json')]);
    expect(excused.code).toBe(0);
    expect(excused.stdout).toContain('accepted: decided for the next version');
    expect(await cli(['diff', OWN, at('shorter.json'), '--accept', at('over.json')])).toMatchObject({ code: 1 });
    const idle = await cli(['diff', OWN, OWN, '--accept', at('decided.json')]);
    expect(idle.stdout).toContain('Waivers that excuse nothing');
  });

  it('reads the package as a folder and as a tarball', async () => {
    const unpacked = at('unpacked');
    mkdirSync(join(unpacked, 'openapi'), { recursive: true });
    cpSync(OWN, join(unpacked, 'openapi/get-group-counter.yaml'));
    const name = 'package/openapi/get-group-counter.yaml';
    writeFileSync(at('kit.tgz'), await createTarGzip([{ name, data: readFileSync(OWN) }]));
    expect(await cli(['diff', unpacked, at('kit.tgz')])).toMatchObject({ code: 0, stderr: '' });
    expect(await cli(['diff', at('kit.tgz'), at('shorter.json')])).toMatchObject({ code: 1 });
  });

  it.each([
    [['absent.yaml'], /^Failed to read absent\.yaml: ENOENT.*npm pack/],
    [['text.yaml'], /^Failed to read .*text\.yaml: it holds no object/],
    [['none.json'], /^Failed to read .*none\.json: it has 0 operations/],
    [
      ['shorter.json', '--accept', 'misnamed.json'],
      /change is "contract\.request\.narowed"\. Did you mean contract\.request\.narrowed\?/,
    ],
    [['shorter.json', '--accept', 'reasonless.json'], /accepted\/0\/reason is absent\. Say why it was decided/],
  ])('is wrong usage with %j', async (args, said) => {
    const argv = args.map((arg) => (arg.includes('.') && arg !== 'absent.yaml' ? at(arg) : arg));
    const { code, stderr } = await cli(['diff', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});
