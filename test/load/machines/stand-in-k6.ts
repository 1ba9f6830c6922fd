import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../temporary.ts';

/**
 * A program that stands in for k6: paused and let go by the same REST API, with the same lines and the same summary. Which
 * call it makes of itself hangs on the GroupId, as `dies 2`: what is wrong, and with which instance.
 */
const PROGRAM = `#!${process.execPath}
const { createServer } = require('node:http');
const { appendFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2).join(' ');
appendFileSync(__dirname + '/started', process.pid + ' ' + args + '\\n');
const number = Number(/segment=(?:0|(\\d+)\\/\\d+):/.exec(args)[1] ?? 0) + 1;
const [wrong, who] = process.env.GROUP_COUNTER_GROUP_ID.split(' ');
const has = (what) => wrong === what && Number(who) === number;
const point = (metric, value, tags = {}) => JSON.stringify({ metric, type: 'Point',
  data: { time: new Date().toISOString(), value, tags: { scenario: 'measured', ...tags } } }) + '\\n';
function run() {
  if (has('dies')) { console.error('last words of ' + number); process.exit(3); }
  if (wrong === 'stays' || wrong === 'dies') { process.stdout.write(point('group_counter_accepted_ms', 1, { code: '0' })); return; }
  let out = point('dropped_iterations', number);
  for (let call = 0; call < 10; call++) out += point('group_counter_accepted_ms', number, { code: '0' });
  const calls = has('loses') ? 11 : 10;
  writeFileSync(process.env.GROUP_COUNTER_SUMMARY_FILE, JSON.stringify({ calls, dropped: number, thresholds: {} }));
  process.stdout.write(out, () => process.exit(0));
}
// Nobody is left to end it where the test itself was ended.
setTimeout(() => process.exit(9), 60_000);
let looked = 0;
createServer((request, response) => {
  if (request.method === 'PATCH') {
    appendFileSync(__dirname + '/let-go', number + '\\n');
    response.on('close', run);
  }
  const status = looked++ < number ? 1 : 4;
  response.end(JSON.stringify({ data: { attributes: { status } } }));
}).listen(Number(/127\\.0\\.0\\.1:(\\d+)/.exec(args)[1]), '127.0.0.1');
`;

/** Where it stands, and the folder in which it notes what was \`started\` and \`let-go\`. */
export function standInK6(): { path: string; folder: string } {
  const folder = temporaryFolder({ 'k6.cjs': PROGRAM, started: '', 'let-go': '' });
  const path = join(folder, 'k6.cjs');
  chmodSync(path, 0o755);
  return { path, folder };
}
