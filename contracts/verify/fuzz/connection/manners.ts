import type { Buffer } from 'node:buffer';
import type { Stage } from '../../stage/stage.ts';
import type { FuzzCheckId } from '../fuzz-checks.ts';
import type { OpenCall, Sending } from './send-over.ts';

/** The checks that send the same calls in other manners, with the manners of each. */
export type MannerCheckId = Extract<
  FuzzCheckId,
  'connection-header-case' | 'connection-chunked-body' | 'connection-split-body' | 'connection-close'
>;

/**
 * A manner of sending; `wide` where it says something only of a body with characters of several bytes, `refused` where it
 * is tried with a call that is to be refused.
 */
export type Manner = Sending & { wide?: boolean; refused?: boolean };

/** How long a packet is given to be one of its own. */
const PACKET_MS = 4;

/** The manners that mean the same as the usual one, by the check that says so. */
export function mannersOf(stage: Stage): Record<MannerCheckId, readonly Manner[]> {
  return {
    'connection-header-case': [
      { headers: (usual) => renamed(usual, (name) => name.toUpperCase()) },
      { headers: (usual) => renamed(usual, (name) => name.toLowerCase()) },
      { headers: (usual) => renamed(usual, alternating) },
    ],
    'connection-chunked-body': [
      chunked(() => 1),
      chunked(() => 3),
      chunked((length) => length),
      { ...chunked(insideACharacter), wide: true },
      { ...chunked((length) => length), refused: true },
    ],
    'connection-split-body': [
      split(stage, () => 0),
      split(stage, (body) => body.length >> 1),
      { ...split(stage, wideAt), wide: true },
    ],
    'connection-close': [closing('close'), closing('Close'), closing('close'), { ...closing('close'), refused: true }],
  };
}

function renamed(headers: Record<string, string>, rename: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [rename(name), value]));
}

function alternating(name: string): string {
  return Array.from(name, (letter, index) => (index % 2 ? letter.toUpperCase() : letter)).join('');
}

/** The body in chunks of so many bytes. */
function chunked(bytesOf: (length: number, body: Buffer) => number): Manner {
  return {
    headers: ({ 'content-length': _length, ...others }) => ({ ...others, 'transfer-encoding': 'chunked' }),
    write: (call, body) => {
      const size = Math.max(1, bytesOf(body.length, body));
      for (let start = 0; start < body.length; start += size) call.write(body.subarray(start, start + size));
      call.end();
    },
  };
}

/** The first chunk ends within a character of several bytes, where the body has one. */
function insideACharacter(_length: number, body: Buffer): number {
  return wideAt(body);
}

/** Just behind the first byte of a character of several bytes, where the body has one; else behind its first byte. */
function wideAt(body: Buffer): number {
  return body.findIndex((byte) => byte >= 0x80) + 1 || 1;
}

/** Head, first piece and rest each in a packet of their own; an empty piece is none. */
function split(stage: Stage, borderOf: (body: Buffer) => number): Manner {
  return {
    write: async (call, body) => {
      const border = borderOf(body);
      call.setNoDelay(true);
      call.flushHeaders();
      await connected(call);
      await stage.clock.sleep(PACKET_MS, stage.signal);
      if (border > 0) {
        call.write(body.subarray(0, border));
        await stage.clock.sleep(PACKET_MS, stage.signal);
      }
      call.end(body.subarray(border));
    },
  };
}

function connected(call: OpenCall): Promise<void> {
  return new Promise((resolve) => {
    call.once('close', () => resolve());
    call.once('socket', (socket) => {
      if (!socket.connecting) return resolve();
      socket.once('connect', () => resolve());
      socket.once('close', () => resolve());
    });
  });
}

function closing(value: string): Manner {
  return { headers: (usual) => ({ ...usual, connection: value }) };
}
