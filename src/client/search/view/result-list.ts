import { create } from '../../dom.ts';
import type { Definition, Hit, PageHits } from '../ranking/results.ts';

/** Makes an address of this site from a root-absolute one. */
export type Address = (url: string) => string;

/** Shows what was found: pages, and under each its places. */
export const renderResults = (pages: PageHits[], address: Address): HTMLElement =>
  create('ol', { className: 'search-pages' }, ...pages.map((page) => pageItem(page, address)));

/** Shows the glossary's answer. */
export const renderDefinition = (
  { term, english, text, url }: Definition,
  address: Address,
): HTMLElement =>
  create(
    'a',
    { className: 'search-definition', href: address(url) },
    create('strong', {}, term),
    ' ',
    create('small', { lang: 'en' }, english),
    create('span', {}, text),
  );

function pageItem({ url, title, hits }: PageHits, address: Address): HTMLElement {
  const whole = hits.find((hit) => hit.url === url);
  const places = hits.filter((hit) => hit !== whole).map((hit) => placeItem(hit, address));
  return create(
    'li',
    {},
    create(
      'a',
      { className: 'search-hit search-hit--page', href: address(url) },
      title,
      whole && excerpt(whole),
    ),
    places.length > 0 && create('ul', {}, ...places),
  );
}

function placeItem(hit: Hit, address: Address): HTMLElement {
  const kind = hit.kind !== '본문' && create('small', {}, hit.kind);
  const title = create('strong', {}, kind, kind && ' ', hit.title);
  const link = { className: 'search-hit', href: address(hit.url) };
  return create('li', {}, create('a', link, title, excerpt(hit)));
}

const excerpt = ({ excerpt: pieces }: Hit): HTMLElement | false =>
  pieces.length > 0 &&
  create(
    'span',
    {},
    ...pieces.map(({ text, marked }) => (marked ? create('mark', {}, text) : text)),
  );
