/**
 * Turns a path below `content/sessions/` into the id that URLs and records use.
 * The number prefixes only order files, so they are dropped: reordering breaks no link.
 * `01-introduction/04-lifecycle.mdx` → `introduction/lifecycle`; `01-introduction/index.mdx` → `introduction`.
 */
export function contentId(path: string): string {
  return path
    .replace(/\.mdx$/, '')
    .split('/')
    .map((part) => part.replace(/^\d+-/, ''))
    .filter((part) => part !== 'index')
    .join('/');
}

/** The number prefix of the last part of a path, or 0 where there is none. */
export function contentOrder(path: string): number {
  const parts = path.split('/').filter((part) => !part.startsWith('index.'));
  return Number(/^(\d+)-/.exec(parts.at(-1) ?? '')?.[1] ?? 0);
}
