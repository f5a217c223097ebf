/** Names and navigation of the whole site. */
export const site = {
  name: '데이터 엔지니어링 스터디',
  description: '스터디에서 함께 배운 데이터 엔지니어링을 읽고, 찾고, 하나씩 확인하는 곳이에요.',
  /** Pages of the whole site; the header puts the sessions before them. */
  nav: [
    { href: '/glossary/', label: '용어집' },
    { href: '/references/', label: '참고자료' },
    { href: '/record/', label: '내 기록' },
  ],
} as const;

/** Beginnings of addresses that no site map and no search engine lists: they are for one reader only. */
export const unlistedPages = ['/404/', '/record/', '/search/'] as const;
