type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a program that we start: what it needs to run, to reach the network and to trust certificates, and
 * nothing else. Tokens and keys of others stay with us, whatever they are called. `more` are prefixes and names besides.
 */
export function childEnvironment(system: Variables, more: RegExp = /^$/): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(system).filter(([name]) => NEEDED.test(name) || more.test(name)));
}

const NEEDED = new RegExp(
  `^(?:${[
    'PATH|HOME|USER|LOGNAME|SHELL|TZ|LANG|LC_[A-Z]+|TMPDIR|TEMP|TMP|XDG_CACHE_HOME|XDG_CONFIG_HOME',
    'HTTPS?_PROXY|NO_PROXY|ALL_PROXY|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS',
    // Windows starts nothing without these.
    'SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA',
  ].join('|')})$`,
  'i',
);

/** What Go reads to find its toolchain, its caches and its module proxy. Its credentials (GOAUTH) are not among them. */
export const GO_VARIABLES =
  /^(?:GO(?:ROOT|PATH|BIN|CACHE|MODCACHE|ENV|FLAGS|PROXY|SUMDB|NOPROXY|NOSUMDB|PRIVATE|INSECURE|TOOLCHAIN|TMPDIR|OS|ARCH)|CGO_ENABLED|CC)$/;
