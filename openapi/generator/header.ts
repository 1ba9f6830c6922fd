/** First line of every generated source file. */
export const HEADER = '// Generated from openapi/get-group-counter.yaml by `npm run generate`. Do not edit.\n';
