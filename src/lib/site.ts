/** Names and navigation of the whole site. */
export const site = {
  name: '데이터 엔지니어링 스터디',
  description: '스터디에서 함께 배운 데이터 엔지니어링을 읽고, 찾고, 하나씩 확인하는 곳이에요.',
  /** For whom the site is, as the home page says it. */
  audience: '데이터 엔지니어링을 처음 배우는 사람',
  /** Whose meetings the sessions are. */
  group: '가짜연구소(Pseudo Lab) 스터디',
  /** Pages of the whole site; the header puts the sessions before them. */
  nav: [
    { href: '/glossary/', label: '용어집' },
    { href: '/references/', label: '참고자료' },
    { href: '/record/', label: '내 기록' },
  ],
} as const;

/** Beginnings of addresses that no site map and no search engine lists: they are for one reader only. */
export const unlistedPages = ['/404/', '/record/', '/search/'] as const;

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

/** Address of the picture that is shown where a page is shared. */
export const toSocialPath = (path: string) =>
  path.startsWith('/sessions/')
    ? `/social/${path.split('/').slice(2).filter(Boolean).join('/')}.png`
    : '/social.png';

/**
 * Speculation rules: a browser that knows them makes the page ready to which a pressed or pointed-at link
 * leads, unless the reader saves data. What shows or takes over a record is loaded when it is opened.
 */
export function describeNextPages(base: string): string {
  const below = base.replace(/\/*$/, '/');
  const where = {
    and: [
      { href_matches: `${below}*/` },
      ...unlistedPages.map((page) => ({ not: { href_matches: `${withBase(page, base)}*` } })),
    ],
  };
  return JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] });
}
