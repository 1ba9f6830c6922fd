import type { NamedProxy } from './proxy.ts';

/** Why no answer came, and what to do about it. */
export type WhyNoAnswer = { what: string; instead: string };

/** Those whose error has one of these codes: of Node, of undici or of k6 (four digits), whoever sends. */
type Row = WhyNoAnswer & { codes: RegExp };

const CLOSED =
  /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_SOCKET|HTTPParserError|HPE_\w+|1000|1010|120[0-2]|1220)$/;
const UNTRUSTED =
  /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)_\w+|CERT_UNTRUSTED|1310)$/;

/** The causes of silence; the first that fits. k6's codes: grafana.com/docs/k6/latest/javascript-api/error-codes. */
const ROWS = {
  untrusted: {
    codes: UNTRUSTED,
    what: 'the certificate is not trusted',
    instead: 'Name the file of its authority (PEM) in the variable NODE_EXTRA_CA_CERTS, which k6 is told of too',
  },
  'other-host': {
    codes: /^(ERR_TLS_CERT_ALTNAME_INVALID|1311)$/,
    what: 'the certificate is one of another host',
    instead: 'Give the server one for this host, or call it by a name that its certificate has',
  },
  'certificate-invalid': {
    codes: /^(CERT_\w+|ERR_TLS_CERT_\w+)$/,
    what: 'the certificate is not valid',
    instead: 'Give the server one that is, for this host',
  },
  'no-tls': {
    codes: /^(ERR_SSL_\w+|ERR_TLS_\w+|EPROTO|1300)$/,
    what: 'it does not speak TLS as we do',
    instead: 'Correct --base-url: is http:// meant, or another port?',
  },
  'no-such-name': {
    codes: /^(ENOTFOUND|EAI_\w+|110\d)$/,
    what: 'the name does not resolve',
    instead: 'Correct --base-url; where only a proxy knows the name, give that in HTTPS_PROXY (for http: HTTP_PROXY)',
  },
  refused: {
    codes: /^(ECONNREFUSED|1212)$/,
    what: 'nothing listens there',
    instead: 'Start the provider, or correct --base-url',
  },
  'no-way': {
    codes: /^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|1213|1210)$/,
    what: 'the network has no way to it',
    instead: 'Correct --base-url; where the way is through a proxy, give that in HTTPS_PROXY (for http: HTTP_PROXY)',
  },
  'no-connection': {
    codes: /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|1211)$/,
    what: 'no connection came about in time',
    instead: 'Is a firewall between? Where the way is through a proxy, give that in HTTPS_PROXY (for http: HTTP_PROXY)',
  },
  'not-in-time': {
    codes: /^(TIME_UP|UND_ERR_(HEADERS|BODY)_TIMEOUT|1050)$/,
    what: 'no whole answer came in time',
    instead: 'Give the provider a time limit of its own, as the service has one of 3 s',
  },
  closed: {
    codes: CLOSED,
    what: 'the connection was closed without a whole answer, or what came is no HTTP',
    instead: 'See the log of the provider and of what stands before it; is https:// meant, or another port?',
  },
} as const satisfies Record<string, Row>;

/** What a silence is called where it is counted. */
export type SilenceId = keyof typeof ROWS | 'unknown';

const UNKNOWN: WhyNoAnswer = {
  what: 'no answer came',
  instead: 'Try one call by hand: the report of verify has a curl line',
};

/** The cause that the code of an error stands for. */
export function silenceId(code: string): SilenceId {
  const found = Object.entries(ROWS).find(([, { codes }]) => codes.test(code));
  return (found?.[0] as SilenceId | undefined) ?? 'unknown';
}

/**
 * Why no answer came, by the code of an error. `proxy` is who was connected to, where it was one: what keeps from connecting
 * is then its doing.
 */
export function silenceOf(code: string, proxy?: NamedProxy): WhyNoAnswer {
  const id = silenceId(code);
  const { what, instead }: WhyNoAnswer = id === 'unknown' ? UNKNOWN : ROWS[id];
  if (proxy === undefined) return { what: `${what} (${code})`, instead };
  const [, status] = /^PROXY_(\d+)$/.exec(code) ?? [];
  if (status !== undefined) return refusalOf(Number(status), proxy);
  // k6 says no more of what fails on the way to a proxy.
  if (/^1[02]00$/.test(code)) return ofProxy(proxy, 'cannot be reached, or opens no way to the provider');
  if (ABOUT_CONNECTING.has(id)) return ofProxy(proxy, `cannot be reached: ${what} (${code})`);
  return { what: `${what} (${code})`, instead };
}

/** What is about who is connected to, which is the proxy where there is one. */
const ABOUT_CONNECTING: ReadonlySet<SilenceId> = new Set(['no-such-name', 'refused', 'no-way', 'no-connection']);

/** A proxy that answered so to CONNECT; 0 is no answer. */
function refusalOf(status: number, proxy: NamedProxy): WhyNoAnswer {
  if (status === 0) return ofProxy(proxy, 'gave no answer to CONNECT');
  const refused = ofProxy(proxy, `opens no way to the provider: it answered ${status}`);
  if (status !== 407) return refused;
  return { ...refused, instead: `Put its user and password into the URL of ${proxy.variable}` };
}

function ofProxy({ shown, variable }: NamedProxy, what: string): WhyNoAnswer {
  return {
    what: `the proxy ${shown} ${what}`,
    instead: `Correct ${variable}, or name the host in NO_PROXY where the way to it is straight`,
  };
}
