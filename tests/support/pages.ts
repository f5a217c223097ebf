import { globSync, readFileSync } from 'node:fs';

/** A page of the built site. */
export interface BuiltPage {
  /** Address below the site's root: `/sessions/introduction/lifecycle/`, `/404.html`. */
  path: string;
  /** File below the project's root. */
  file: string;
  html: string;
}

/** Path under which the tested site is deployed, without a slash at its end: `/study`, or nothing. */
export const sitePath = new URL(process.env['SITE_URL'] ?? 'http://site').pathname.replace(
  /\/$/,
  '',
);

/**
 * A link of a page as it would be on a site that is deployed at the root of its host.
 *
 * @throws where a link of this site leads past the folder in which it is deployed
 */
export function belowSitePath(href: string): string {
  if (!href.startsWith('/')) return href;
  if (!href.startsWith(`${sitePath}/`)) throw new Error(`${href} is not below ${sitePath}`);
  return href.slice(sitePath.length);
}

/** All pages in a built folder, in alphabetical order of their addresses. */
export function builtPages(folder = 'dist'): BuiltPage[] {
  return globSync(`${folder}/**/*.html`)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith(`${folder}/pagefind/`))
    .map((file) => ({
      path: file.slice(folder.length).replace(/index\.html$/, ''),
      file,
      html: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
