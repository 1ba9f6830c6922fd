import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANSWER } from '../call.ts';
import { announce } from './serve.ts';

// The least that can be called an answer: the body is read as JSON, and the same JSON is written back.
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { GroupCounterKeys } = JSON.parse(Buffer.concat(chunks).toString()) as { GroupCounterKeys: string[] };
    const text = JSON.stringify(GroupCounterKeys.length > 0 ? ANSWER : {});
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
