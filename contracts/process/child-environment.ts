type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a program that we start: what it needs to run, what is named `more`, and nothing else. Tokens and keys
 * of others stay with us, whatever they are called. NETWORK is for programs that call other hosts: Pact's process, which
 * calls our relays on this machine alone, must not be led to a proxy.
 */
export function childEnvironment(system: Variables, ...more: readonly RegExp[]): Record<string, string | undefined> {
  const wanted = [TO_RUN, ...more];
  return Object.fromEntries(Object.entries(system).filter(([name]) => wanted.some((names) => names.test(name))));
}

const TO_RUN = new RegExp(
  `^(?:${[
    'PATH|HOME|USER|LOGNAME|SHELL|TZ|LANG|LC_[A-Z]+|TMPDIR|TEMP|TMP|XDG_CACHE_HOME|XDG_CONFIG_HOME|LD_LIBRARY_PATH',
    // Windows starts nothing without these.
    'SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA',
  ].join('|')})$`,
  'i',
);

/** What a program reads to trust certificates. */
export const AUTHORITIES = /^(?:SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS)$/i;

/** What a program reads to reach the network and to trust certificates. */
export const NETWORK = new RegExp(`^(?:HTTPS?_PROXY|NO_PROXY|ALL_PROXY)$|${AUTHORITIES.source}`, 'i');

/** What Go reads to find its toolchain, its caches and its module proxy. Its credentials (GOAUTH) are not among them. */
export const GO_VARIABLES =
  /^(?:GO(?:ROOT|PATH|BIN|CACHE|MODCACHE|ENV|FLAGS|PROXY|SUMDB|NOPROXY|NOSUMDB|PRIVATE|INSECURE|TOOLCHAIN|TMPDIR|OS|ARCH)|CGO_ENABLED|CC)$/;
