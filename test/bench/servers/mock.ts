import { startServer } from '../../../mocks/server.ts';
import { GROUP } from '../call.ts';
import { announce } from './serve.ts';

const server = await startServer({ callsPerSecond: 'unlimited' });
const made = await fetch(server.statesUrl, {
  method: 'POST',
  body: JSON.stringify({ state: 'a group with counters', params: GROUP, action: 'setup' }),
});
if (!made.ok) throw new Error(`Failed to make the group of the bench: ${await made.text()}`);
announce(server.url);
