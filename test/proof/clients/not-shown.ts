/** Checks of clients that none of the defective ones can show, and why. */
export const NOT_SHOWN: Readonly<Record<string, string>> = {
  'adapter-protocol':
    'What breaks the protocol ends in an error, and never in a finding about the client: the tests of adapters that are broken on purpose show it.',
};
