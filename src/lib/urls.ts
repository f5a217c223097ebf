/** Prefixes a root-absolute address of this site with the base under which it is deployed. */
export function withBase(path: string, base: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const prefix = base.replace(/\/+$/, '');
  return path === prefix || (path.startsWith(`${prefix}/`) && prefix !== '') ? path : prefix + path;
}

/** Address of a session or topic page from its id: `introduction/lifecycle` → `/sessions/introduction/lifecycle/`. */
export const pagePath = (id: string) => `/sessions/${id}/`;

/** Address of a page's copy in Markdown: `/sessions/introduction/lifecycle/` → `/sessions/introduction/lifecycle.md`. */
export const toMarkdownPath = (path: string) =>
  path === '/' ? '/index.md' : path.replace(/\/$/, '.md');
