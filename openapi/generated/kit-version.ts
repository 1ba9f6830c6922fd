// Generated from package.json by `npm run generate`. Do not edit.
/** Version of this package: in the code, so that a bundle of it knows it too. */
export const KIT_VERSION = '0.1.0';
