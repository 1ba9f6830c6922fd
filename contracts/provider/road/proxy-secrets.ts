import process from 'node:process';
import { credentialsOf, decodedPart, parseProxyUrl } from './proxy-url.ts';

/** What opens the proxies of an environment, in each form in which it is sent: secrets of every run. */
export function proxySecrets(env: Readonly<Record<string, string | undefined>> = process.env): string[] {
  const urls = Object.keys(env).filter((name) => /^https?_proxy$/i.test(name));
  return urls.flatMap((name) => {
    const url = parseProxyUrl(env[name] ?? '');
    if (url === undefined || url.password === '') return [];
    return [url.password, decodedPart(url.password), credentialsOf(url)];
  });
}
