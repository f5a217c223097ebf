import { create, createButton } from '../../dom.ts';
import { plainButton } from './states.ts';
import type { Definition, Hit, PageHits } from '../ranking/results.ts';

/** Makes an address of this site from a root-absolute one. */
export type Address = (url: string) => string;

/** Shows what was found: pages, and under each its places. */
export const renderResults = (
  pages: PageHits[],
  address: Address,
  showsSessions: boolean,
): HTMLElement =>
  create(
    'ol',
    { className: 'search-pages' },
    ...pages.map((page) => pageItem(page, address, showsSessions)),
  );

/** Leads to what was found besides. */
export const renderMore = (rest: number, show: () => void): HTMLElement =>
  createButton(`${rest}개 더 보기`, show, 'search-more');

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

function pageItem(
  { url, title, session, hits, more, others }: PageHits,
  address: Address,
  showsSessions: boolean,
): HTMLElement {
  const whole = hits.find((hit) => hit.url === url);
  const places = hits.filter((hit) => hit !== whole).map((hit) => placeItem(hit, address));
  const list = create('ul', {}, ...places);
  const button =
    more > 0 &&
    plainButton(`이 글에서 ${more}곳 더`, () => {
      const added = others().map((hit) => placeItem(hit, address));
      list.append(...added);
      list.nextElementSibling?.remove();
      added[0]?.querySelector('a')?.focus();
    });
  return create(
    'li',
    {},
    create(
      'a',
      { className: 'search-hit search-hit--page', href: address(url) },
      title,
      showsSessions && session !== '' && ' ',
      showsSessions && session !== '' && create('small', {}, session),
      whole && excerpt(whole),
    ),
    list.childElementCount > 0 && list,
    button,
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
