import { element } from './element.ts';
import type { Definition, Hit, PageHits } from '../ranking/results.ts';

/** Makes an address of this site from a root-absolute one. */
export type Address = (url: string) => string;

/** Shows what was found: pages, and under each its places. */
export const renderResults = (pages: PageHits[], address: Address): HTMLElement =>
  element('ol', { class: 'search-pages' }, ...pages.map((page) => pageItem(page, address)));

/** Shows the glossary's answer. */
export const renderDefinition = (
  { term, english, text, url }: Definition,
  address: Address,
): HTMLElement =>
  element(
    'a',
    { class: 'search-definition', href: address(url) },
    element('strong', {}, term),
    ' ',
    element('small', { lang: 'en' }, english),
    element('span', {}, text),
  );

function pageItem({ url, title, hits }: PageHits, address: Address): HTMLElement {
  const whole = hits.find((hit) => hit.url === url);
  const places = hits.filter((hit) => hit !== whole).map((hit) => placeItem(hit, address));
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'search-hit search-hit--page', href: address(url) },
      title,
      whole && excerpt(whole),
    ),
    places.length > 0 && element('ul', {}, ...places),
  );
}

function placeItem(hit: Hit, address: Address): HTMLElement {
  const kind = hit.kind !== '본문' && element('small', {}, hit.kind);
  const title = element('strong', {}, kind, kind && ' ', hit.title);
  const link = { class: 'search-hit', href: address(hit.url) };
  return element('li', {}, element('a', link, title, excerpt(hit)));
}

const excerpt = ({ excerpt: pieces }: Hit): HTMLElement | false =>
  pieces.length > 0 &&
  element(
    'span',
    {},
    ...pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
  );
