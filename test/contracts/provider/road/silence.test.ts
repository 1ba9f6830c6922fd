import { describe, expect, it } from 'vitest';
import { silenceOf } from '../../../../contracts/provider/road/silence.ts';
import { codeOfError, silenceOfError } from '../../../../contracts/provider/road/silence-of-error.ts';
import { ProxyRefused, ProxyUnreachable } from '../../../../contracts/provider/road/tunnel.ts';

const PROXY = { shown: 'http://proxy.test:3128', variable: 'HTTPS_PROXY' };

describe('a silence', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', '1310', 'the certificate is not trusted', 'NODE_EXTRA_CA_CERTS'],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      '1311',
      'the certificate is one of another host',
      'Give the server one for this host',
    ],
    ['ERR_SSL_WRONG_VERSION_NUMBER', '1300', 'it does not speak TLS as we do', 'is http:// meant'],
    ['ENOTFOUND', '1101', 'the name does not resolve', 'HTTPS_PROXY'],
    ['ECONNREFUSED', '1212', 'nothing listens there', 'Start the provider'],
    ['EHOSTUNREACH', '1213', 'the network has no way to it', 'HTTPS_PROXY'],
    ['UND_ERR_CONNECT_TIMEOUT', '1211', 'no connection came about in time', 'firewall'],
    ['TIME_UP', '1050', 'no whole answer came in time', 'a time limit of its own'],
    ['UND_ERR_SOCKET', '1220', 'the connection was closed without a whole answer', 'log of the provider'],
    ['HPE_INVALID_CONSTANT', '1000', 'what came is no HTTP', 'https://'],
    ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'the certificate is not valid', 'Give the server one that is'],
    ['EWHATEVER', '1999', 'no answer came', 'by hand'],
  ])('of %s and of %s has the same words', (node, k6, what, instead) => {
    for (const code of [node, k6]) {
      expect(silenceOf(code).what).toContain(what);
      expect(silenceOf(code).what).toContain(`(${code})`);
      expect(silenceOf(code).instead).toContain(instead);
    }
  });

  it.each([
    ['ECONNREFUSED', 'cannot be reached: nothing listens there (ECONNREFUSED)', 'Correct HTTPS_PROXY'],
    ['1101', 'cannot be reached: the name does not resolve (1101)', 'NO_PROXY'],
    ['1200', 'cannot be reached, or opens no way', 'NO_PROXY'],
    ['1000', 'cannot be reached, or opens no way', 'NO_PROXY'],
    [
      'PROXY_407',
      'opens no way to the provider: it answered 407',
      'Put its user and password into the URL of HTTPS_PROXY',
    ],
    ['PROXY_403', 'opens no way to the provider: it answered 403', 'NO_PROXY'],
    ['PROXY_0', 'gave no answer to CONNECT', 'Correct HTTPS_PROXY'],
  ])('of %s is the doing of a proxy', (code, what, instead) => {
    const silence = silenceOf(code, PROXY);
    expect(silence.what).toContain(`the proxy http://proxy.test:3128 ${what}`);
    expect(silence.instead).toContain(instead);
  });

  it('of a certificate is the provider its own, behind a proxy too', () => {
    expect(silenceOf('1310', PROXY)).toEqual(silenceOf('1310'));
  });
});

describe('the code of an error', () => {
  it.each([
    [Object.assign(new Error(), { code: 'ECONNRESET' }), 'ECONNRESET'],
    [new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'EPIPE' }) }), 'EPIPE'],
    [new DOMException('late', 'TimeoutError'), 'TIME_UP'],
    [Object.assign(new Error('', { cause: new DOMException('', 'TimeoutError') }), { code: 'ABORT_ERR' }), 'TIME_UP'],
    [new ProxyRefused(PROXY, 407), 'PROXY_407'],
    [new ProxyUnreachable(PROXY, Object.assign(new Error(), { code: 'ECONNREFUSED' })), 'ECONNREFUSED'],
    [new RangeError('x'), 'RangeError'],
    [undefined, 'no code'],
  ])('%s is %s', (error, code) => {
    expect(codeOfError(error)).toBe(code);
  });

  it('of a proxy names that proxy', () => {
    expect(silenceOfError(new ProxyRefused(PROXY, 407))).toEqual(silenceOf('PROXY_407', PROXY));
  });
});
