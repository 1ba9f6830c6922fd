import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import { type RunningServer, startServer } from '../../mocks/server.ts';
import { type Door, handlerDoor, play, serverDoor } from './doors.ts';
import { judge } from './judge.ts';

let server: RunningServer;
let doors: { http: Door; msw: Door };

beforeAll(async () => {
  server = await startServer();
  doors = { http: serverDoor(server), msw: handlerDoor() };
});
afterAll(() => server.close());

/** Handlers are never shown another path than that of the operation. */
const ON_THE_PATH = SCENARIOS.filter(({ call }) => call.path === undefined);

describe('the HTTP server and the MSW handlers', () => {
  it.each(ON_THE_PATH.map((scenario) => [scenario.id, scenario] as const))(
    'answer %s alike, and right',
    async (_id, scenario) => {
      const http = await play(doors.http, scenario);
      const msw = await play(doors.msw, scenario);

      expect(http.response?.headers['content-type']).toBe('application/json');
      expect(msw.response?.headers['content-type']).toBe('application/json');
      expect({ status: msw.response?.status, body: msw.response?.body, utf8: msw.response?.utf8 }).toEqual({
        status: http.response?.status,
        body: http.response?.body,
        utf8: true,
      });
      expect(judge(http, scenario).wrong).toEqual([]);
    },
  );

  it('are both tried with all scenarios but the one of another path', () => {
    expect(SCENARIOS.length - ON_THE_PATH.length).toBe(1);
  });

  it('both close the connection on a large body where they are told to', async () => {
    const large = SCENARIOS.filter(({ id }) => id === 'body-too-large');
    const options = { unknowns: { 'large-body': 'closed' } } as const;
    const closing = await startServer(options);
    try {
      for (const scenario of large) {
        expect(judge(await play(serverDoor(closing), scenario), scenario)).toEqual({ wrong: [], seen: 'closed' });
        expect(judge(await play(handlerDoor(options), scenario), scenario)).toEqual({ wrong: [], seen: 'closed' });
      }
      expect(large).toHaveLength(1);
    } finally {
      await closing.close();
    }
  });
});
