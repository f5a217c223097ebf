import { existsSync } from 'node:fs';

/**
 * Public address of the deployed site, `https://study.example/de/`; its path becomes the base. It stands
 * in the environment variable `SITE_URL` or, the same in every shell, in a file `.env` beside package.json.
 *
 * @throws where it is no address of the web
 */
export function siteAddress(file = '.env'): URL | undefined {
  if (existsSync(file)) process.loadEnvFile(file);
  const text = process.env['SITE_URL']?.trim();
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL이 '${text}'예요. https://study.example.org/de/처럼 전체 주소를 적으세요.`,
    );
  }
  url.pathname = url.pathname.replace(/\/*$/, '/');
  url.search = url.hash = '';
  return url;
}
