import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startHostProxy } from '../../../contracts/check-client/host-proxy.ts';
import { checkClient } from './client.ts';

/** The status line that a proxy answers a CONNECT with, and what the far end says then; empty where it hangs up. */
async function through(proxyUrl: string, target: string): Promise<string> {
  const socket = connect(Number(new URL(proxyUrl).port), '127.0.0.1').setEncoding('utf8');
  socket.on('error', () => {});
  let text = '';
  socket.on('data', (part) => {
    text += part;
    if (part.includes('Established')) socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  });
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
  await once(socket, 'close');
  return text;
}

describe('the proxy', () => {
  it('leads hosts of the service to the mock, and others to where they are', async () => {
    const servers = ['mock', 'elsewhere'].map((name) => createServer((_request, response) => response.end(name)));
    const ports = await Promise.all(
      servers.map(async (server) => {
        await once(server.listen(0, '127.0.0.1'), 'listening');
        return (server.address() as AddressInfo).port;
      }),
    );
    const proxy = await startHostProxy(ports[0] ?? 0);
    try {
      expect(await through(proxy.url, 'console.tim.qq.com:443')).toMatch(/^HTTP.1.1 200 .*mock/s);
      expect(await through(proxy.url, `127.0.0.1:${ports[1]}`)).toMatch(/^HTTP.1.1 200 .*elsewhere/s);
      expect(await through(proxy.url, 'no-port')).toBe('');
    } finally {
      await proxy.close();
      for (const server of servers) server.close();
    }
  });
});

describe('a client that knows no host but the service', () => {
  it('is tried as it is', async () => {
    const script =
      "const text = new URLSearchParams(usual()); console.log(await (await fetch('https://console.tim.qq.com/v4/group_open_http_svc/get_group_counter?' + text, { method: 'POST', body: JSON.stringify({ GroupId: 'gck.ok' }) })).text())";
    const { code, report, stderr } = await checkClient(script, ['--tls']);
    expect({ code, met: report.coverage?.met }, stderr).toEqual({ code: 0, met: ['gck.ok'] });
  });
});
