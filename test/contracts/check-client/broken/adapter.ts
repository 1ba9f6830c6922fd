// An adapter that is right but for what its first argument names: for tests of whoever drives it.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

type Case = {
  id: string;
  baseUrl: string;
  sdkappid: number;
  identifier: string;
  usersig: string;
  request: { GroupId: string };
};

const [fault = '', argument = ''] = process.argv.slice(2);
let cases = 0;

/** Faults by which it ends on its third case. */
const ENDING = ['ends-on-third', 'leaves-children-in-the-middle'];

/** Faults by which it has no answer to its third case. */
const SILENT = ['never-answers-third', 'stays-and-is-silent-on-third'];

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function call({ baseUrl, sdkappid, identifier, usersig, request }: Case): Promise<object> {
  const query = new URLSearchParams({
    sdkappid: String(sdkappid),
    identifier,
    usersig,
    random: '1',
    contenttype: 'json',
  });
  const url = `${baseUrl}/v4/group_open_http_svc/get_group_counter?${query}`;
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
  const { ErrorCode, GroupCounter } = (await answer.json()) as { ErrorCode: number; GroupCounter?: object[] };
  return ErrorCode === 0 ? { result: { counters: GroupCounter ?? [] } } : { error: { code: ErrorCode } };
}

/** What becomes of the third case, and of all where the fault is one of all. */
async function answer(one: Case, number: number): Promise<void> {
  const { id } = one;
  const isThird = number === 3;
  if (fault === 'ends-but-for-two' && (existsSync(argument) || isThird)) {
    writeFileSync(argument, '');
    process.exit(9);
  }
  if (fault === 'ends-on-case' || (ENDING.includes(fault) && isThird)) {
    process.stderr.write('about to end\nfor want of a client\n');
    process.exit(9);
  }
  if (fault === 'dies-on-third' && isThird) process.kill(process.pid, 'SIGKILL');
  if (fault === 'stays-and-is-silent-on-third') process.stderr.write(`case ${number}\n`);
  if (fault === 'floods' || (SILENT.includes(fault) && isThird)) return;
  if (fault === 'late-on-third' && isThird) await new Promise((resolve) => setTimeout(resolve, 3000));
  if (fault === 'breaks-on-third' && isThird) return write({ id, adapterError: { message: 'no idea' } });
  const said = await call(one);
  if (fault === 'ends-after-third' && isThird) process.exit(9);
  if (fault === 'silent-after-third' && isThird) return;
  if (fault === 'junk-answers') return void process.stdout.write(`{"id":"${id}", junk\n`);
  if (fault === 'wrong-id') return write({ id: `${id}x`, ...said });
  if (fault === 'wrong-id-beside') write({ id: `${id}x`, ...said });
  if (fault === 'two-answers-in-one') return write({ id, ...said, unsupported: {} });
  if (fault === 'long-line') return write({ id, ...said, padding: 'x'.repeat(2 * 1024 * 1024) });
  if (fault === 'prints-usersig') process.stderr.write(`calling with ${one.usersig}\n`);
  if (fault === 'noise') process.stdout.write('a line for people\n\n');
  if (fault === 'splits') return splits(JSON.stringify({ id, ...said }));
  if (fault === 'odd-lines')
    return void process.stdout.write(`{"more":[1],"id":"${id}",${JSON.stringify(said).slice(1)}\r\n`);
  write({ id, ...said });
  if (fault === 'repeats') write({ id, ...said });
}

function splits(text: string): void {
  process.stdout.write(text.slice(0, 7));
  setTimeout(() => process.stdout.write(`${text.slice(7)}\n`), 20);
}

function start(): void {
  if (fault === 'ends-on-start') process.exit(4);
  if (fault === 'never-starts') {
    // By which others see that it could have started.
    process.stderr.write('never starts\n');
    return;
  }
  if (fault === 'floods') flood();
  const started = {
    protocol: fault === 'other-protocol' ? 2 : 1,
    parallel: fault === 'odd-parallel' ? 0 : Number(argument) || 1,
  };
  write({ started });
  if (fault === 'starts-twice') write({ started });
}

function flood(): void {
  const text = 'x'.repeat(200).concat('\n').repeat(500);
  const more = (): void => {
    process.stdout.write(text, more);
  };
  more();
}

if (fault === 'ends-at-once') {
  process.stderr.write('no such module\n');
  process.exit(1);
}
if (fault.startsWith('leaves-')) {
  const child = spawn('sleep', ['60'], {
    stdio: fault === 'leaves-children' ? 'inherit' : 'ignore',
    // A session of its own, which no signal to the group of the adapter reaches.
    detached: fault === 'leaves-children-elsewhere',
  });
  appendFileSync(argument, `${child.pid}\n`);
}
const STAYING = ['ignores-end', 'ignores-sigterm', 'stays-and-is-silent-on-third'];
if (STAYING.includes(fault)) setInterval(() => {}, 1000);
if (fault === 'ignores-sigterm') process.on('SIGTERM', () => {});
const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  const message = JSON.parse(line) as { start?: object } & Case;
  if (message.start) start();
  else void answer(message, ++cases);
});
input.on('close', () => {
  if (fault === 'ends-with-7') process.exitCode = 7;
  if (fault.startsWith('leaves-')) process.exit();
});
