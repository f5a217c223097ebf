import { element } from './element.ts';
import type { Definition, Hit, PageHits, Piece } from './results.ts';

/** Makes an address of this site from a root-absolute one. */
export type Address = (url: string) => string;

/** Shows what was found: pages, and under each its places. */
export function renderResults(pages: PageHits[], address: Address): HTMLElement {
  return element('ol', { class: 'search-pages' }, ...pages.map((page) => pageItem(page, address)));
}

/** Shows the glossary's answer. */
export function renderDefinition(definition: Definition, address: Address): HTMLElement {
  const { term, english, text, url } = definition;
  return element(
    'a',
    { class: 'search-definition', href: address(url) },
    element('strong', {}, term),
    ' ',
    element('span', { lang: 'en' }, english),
    element('span', { class: 'search-definition__text' }, text),
  );
}

/** A link to the search page with this query. */
export function renderShare(address: string): HTMLElement {
  return element('a', { class: 'search-share', href: address }, '이 검색을 따로 열기');
}

function pageItem({ url, title, hits }: PageHits, address: Address): HTMLElement {
  const item = element('li', { class: 'search-page' });
  const [first, ...others] = hits;
  const whole = first && first.url === url ? first : undefined;
  const link = element('a', { class: 'search-hit search-hit--page', href: address(url) }, title);
  if (whole) link.append(excerpt(whole));
  const rest = whole ? others : hits;
  item.append(link);
  if (rest.length > 0) {
    item.append(element('ul', {}, ...rest.map((hit) => hitItem(hit, address))));
  }
  return item;
}

function hitItem(hit: Hit, address: Address): HTMLElement {
  const title = element('span', { class: 'search-hit__title' }, hit.title);
  if (hit.kind !== '본문') title.prepend(element('span', { class: 'search-kind' }, hit.kind), ' ');
  const link = element('a', { class: 'search-hit', href: address(hit.url) }, title, excerpt(hit));
  return element('li', {}, link);
}

function excerpt({ excerpt: pieces }: Hit): HTMLElement | '' {
  if (pieces.length === 0) return '';
  return element('span', { class: 'search-hit__excerpt' }, ...pieces.map(pieceNode));
}

const pieceNode = ({ text, marked }: Piece) => (marked ? element('mark', {}, text) : text);
