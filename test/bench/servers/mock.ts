import { startServer } from '../../../mocks/server.ts';
import { GROUP } from '../call.ts';
import { announce } from './serve.ts';

// With its limit where that is what is measured.
const server = await startServer(process.argv[2] === 'limited' ? {} : { callsPerSecond: 'unlimited' });
const made = await fetch(server.statesUrl, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ state: 'a group with counters', params: GROUP, action: 'setup' }),
});
if (!made.ok) throw new Error(`Failed to make the group of the bench: ${await made.text()}`);
announce(server.url);
