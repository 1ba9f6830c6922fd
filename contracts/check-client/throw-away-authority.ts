import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import { HOSTS } from '../../openapi/generated/constants.ts';

/** A certificate with its key, and the authority that vouches for it; all PEM. */
export type ThrowAwayAuthority = { authority: string; cert: string; key: string };

/**
 * Makes an authority that nobody knows, and has it vouch for a server on this machine, also under the names of `hosts`, those
 * of the service unless told otherwise, for those that lead these here. Valid for two days; the key of the authority is
 * forgotten at once.
 */
export function makeThrowAwayAuthority(now: number, hosts: readonly string[] = SERVICE_HOSTS): ThrowAwayAuthority {
  const root = keyPair();
  const rootName = [{ name: 'commonName', value: 'group-counter-kit throw-away authority' }];
  const authority = certificate({
    now,
    publicKey: root.publicKey,
    subject: rootName,
    issuer: rootName,
    extensions: [
      { name: 'basicConstraints', critical: true, cA: true },
      { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
      { name: 'subjectKeyIdentifier' },
    ],
  });
  authority.sign(root.privateKey, forge.md.sha256.create());
  const server = keyPair();
  const own = certificate({
    now,
    publicKey: server.publicKey,
    subject: [{ name: 'commonName', value: '127.0.0.1' }],
    issuer: rootName,
    extensions: [
      { name: 'basicConstraints', critical: true, cA: false },
      { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...THIS_MACHINE, ...namesOf(hosts)] },
      { name: 'subjectKeyIdentifier' },
      // Strict readers want to be told which key vouches.
      { name: 'authorityKeyIdentifier', keyIdentifier: authority.generateSubjectKeyIdentifier().getBytes() },
    ],
  });
  own.sign(root.privateKey, forge.md.sha256.create());
  const { certificateToPem, privateKeyToPem } = forge.pki;
  return {
    authority: certificateToPem(authority),
    cert: certificateToPem(own),
    key: privateKeyToPem(server.privateKey),
  };
}

const SERVICE_HOSTS = HOSTS.map(({ url }) => new URL(url).hostname);

/** An address has type 7, a name 2. */
const THIS_MACHINE = [{ type: 7, ip: '127.0.0.1' }, { type: 7, ip: '::1' }, ...namesOf(['localhost'])];

function namesOf(hosts: readonly string[]): { type: number; value: string }[] {
  return hosts.map((value) => ({ type: 2, value }));
}

/** Node's own makes keys in a moment, the library's takes seconds. */
function keyPair(): forge.pki.rsa.KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return { publicKey: forge.pki.publicKeyFromPem(publicKey), privateKey: forge.pki.privateKeyFromPem(privateKey) };
}

type Parts = {
  now: number;
  publicKey: forge.pki.PublicKey;
  subject: forge.pki.CertificateField[];
  issuer: forge.pki.CertificateField[];
  extensions: object[];
};

const DAY_MS = 86_400_000;

function certificate({ now, publicKey, subject, issuer, extensions }: Parts): forge.pki.Certificate {
  const made = forge.pki.createCertificate();
  made.publicKey = publicKey;
  // Positive, whatever is drawn.
  made.serialNumber = `01${randomBytes(15).toString('hex')}`;
  // Clocks of two programs on one machine agree, those of containers may not.
  made.validity.notBefore = new Date(now - DAY_MS / 24);
  made.validity.notAfter = new Date(now + 2 * DAY_MS);
  made.setSubject(subject);
  made.setIssuer(issuer);
  made.setExtensions(extensions);
  return made;
}
