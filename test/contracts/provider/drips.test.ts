import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { readInSlices } from '../../../contracts/provider/read-in-slices.ts';
import { createSender } from '../../../contracts/provider/send-request.ts';
import { serve } from '../../serve.ts';

const HINT = 'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n';
const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';
const CHUNKED = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
const chunks = (count: number) => `${CHUNKED}${'1\r\n \r\n'.repeat(count)}0\r\n\r\n`;

/** What comes of calls, one after the other, to whoever answers with these bytes. */
async function send(bytes: string, calls = 1) {
  return serve(
    ({ socket }) => socket.write(bytes),
    async (url) => {
      const sender = createSender();
      const outcomes = [];
      for (let call = 0; call < calls; call++) {
        const { trouble, response } = await sender.send({ method: 'POST', url, headers: {}, body: '{}' });
        outcomes.push(trouble ?? response?.body);
      }
      sender.close();
      return outcomes;
    },
  );
}

it('an answer behind a hundred informational ones is that answer, on a connection that is kept too', async () => {
  expect(await send(HINT.repeat(100) + ANSWER, 3)).toEqual(['{}', '{}', '{}']);
});

it.each([101, 100_000])('an answer behind %i informational ones is not waited for', async (count) => {
  const trouble = { kind: 'timeout', message: 'no answer came behind 100 informational ones' };
  expect(await send(HINT.repeat(count) + ANSWER)).toEqual([trouble]);
});

it('an answer in ten thousand pieces is read whole, on a connection that is kept too', async () => {
  const whole = ' '.repeat(10_000);
  expect(await send(chunks(10_000), 2)).toEqual([whole, whole]);
});

it('an answer in more pieces is cut off there', async () => {
  const trouble = { kind: 'too-large', message: 'the answer came in more than 10000 pieces' };
  expect(await send(chunks(20_000))).toEqual([trouble]);
});

it('what a limit ends is not read to the end of all that has come', async () => {
  const read: number[] = [];
  const socket = new Socket();
  socket.on('data', (bytes) => {
    read.push(bytes.length);
    if (read.length === 3) socket.destroy();
  });
  readInSlices(socket);
  readInSlices(socket);
  await new Promise((resolve) => setImmediate(resolve));
  socket.push(Buffer.alloc(5000));
  socket.push(Buffer.alloc(60_000));
  expect(read).toEqual([4096, 904, 4096]);
});
