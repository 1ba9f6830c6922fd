/** What was sent, as seen on the wire. `body` is text; bytes that are not UTF-8 appear as U+FFFD. */
export type SentRequest = { method: string; url: string; headers: Record<string, string>; body: string };

/**
 * What came back. `body` is text; `utf8` says whether the bytes were valid UTF-8. Header names are in lower case.
 * `undecodable` is there where the body is not encoded as its headers say; it then stands as it came. `httpVersion` is as
 * in the status line, such as `1.1`.
 */
export type ReceivedResponse = {
  status: number;
  headers: Record<string, string>;
  body: string;
  utf8: boolean;
  undecodable?: true;
  httpVersion?: string;
};

/** Why no answer came that could be judged; `switched` where the connection was turned into something else than HTTP. */
export type Trouble = { kind: 'unreachable' | 'closed' | 'switched' | 'timeout' | 'too-large'; message: string };

/**
 * One request and what came back: everything that is judged is an exchange.
 * Exactly one of `response` and `trouble` is there.
 */
export type Exchange = {
  /** What was sent. */
  request: SentRequest;
  /** What was answered. */
  response?: ReceivedResponse;
  /** Why there is no answer. */
  trouble?: Trouble;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** Until all of the answer was there, or trouble. */
  durationMs: number;
  /** Where others were under way on purpose. */
  crowded?: true;
};
