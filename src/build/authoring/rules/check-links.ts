import { getSiteAnchors } from './anchors.ts';
import { getAddresses, type Address } from '../source/addresses.ts';
import type { MdxDocument } from '../source/mdx-document.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import { suggest } from './suggest.ts';

/** Links inside the site: their form, their page and their anchor; and the words of every link. */
export function checkLinks(site: SiteContent): Problem[] {
  const pages = getSiteAnchors(site);
  return site.documents.flatMap((document) =>
    getAddresses(document).flatMap((address) => [
      ...checkAddress(document, address),
      ...checkText(document, address),
    ]),
  );

  function checkAddress({ source, page }: MdxDocument, { url, offset }: Address): Problem[] {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return [];
    const [path = '', anchor] = url.split('#');
    const withAnchor = (page?: string) => page && (anchor ? `${page}#${anchor}` : page);
    const target = path === '' ? page : path;
    if (!/^\/(.*\/)?$/.test(target)) {
      if (site.others.has(`public${target}`)) return [];
      const suggestion = withAnchor(findPage(target));
      return [createProblem('wrong-link-form', source, offset, { url, suggestion })];
    }
    if (!pages.has(target)) {
      return [
        createProblem('broken-link', source, offset, {
          url,
          suggestion: withAnchor(findPage(target)),
        }),
      ];
    }
    const anchors = pages.get(target);
    if (anchor === undefined || !anchors || anchors.has(anchor)) return [];
    const suggestion = suggestAnchor(anchor, anchors);
    return [createProblem('broken-anchor', source, offset, { url, page: target, suggestion })];
  }

  /** The page that an address with a slip in it means. */
  function findPage(path: string): string | undefined {
    const bare = path
      .replace(/^(\.\.?\/)+/, '/')
      .replace(/(index)?\.(mdx?|html)$/, '')
      .replaceAll(/(^|\/)\d+-/g, '$1')
      .replace(/\/*$/, '/');
    const known = [...pages.keys()];
    const last = bare.split('/').at(-2);
    return (
      known.find((page) => page === bare) ??
      known.find((page) => last && page.endsWith(`/${last}/`)) ??
      suggest(bare, known)
    );
  }
}

/** A list's anchor begins with its kind; authors tend to leave that out. */
function suggestAnchor(anchor: string, anchors: ReadonlySet<string>): string | undefined {
  return [...anchors].find((known) => known.endsWith(`-${anchor}`)) ?? suggest(anchor, anchors);
}

const vague = /^(여기|이곳|링크|이 링크|바로가기|클릭|참고|here|link|click here)$/i;

function checkText({ source }: MdxDocument, { text, offset, url }: Address): Problem[] {
  if (text === undefined) return [];
  const words = text.trim();
  const isAddress = words === url || /^(https?:\/\/|www\.)/.test(words);
  if (!isAddress && !vague.test(words) && words !== '') return [];
  return [createProblem('vague-link-text', source, offset, { text: words })];
}
