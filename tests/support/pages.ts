import { globSync, readFileSync } from 'node:fs';

/** A page of the built site. */
export interface BuiltPage {
  /** Address below the site's root: `/sessions/introduction/lifecycle/`, `/404.html`. */
  path: string;
  /** File below the project's root. */
  file: string;
  html: string;
}

/** All pages in `dist/`, in alphabetical order of their addresses. */
export function builtPages(): BuiltPage[] {
  return globSync('dist/**/*.html')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('dist/pagefind/'))
    .map((file) => ({
      path: file.replace(/^dist/, '').replace(/index\.html$/, ''),
      file,
      html: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
