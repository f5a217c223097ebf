import type { Nodes, Text } from 'mdast';
import { plainText } from '../../../lessons/mdx.ts';
import { findInlineContainers } from '../../markdown/inline-containers.ts';
import { createProblem, type Problem, type SourceFile } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';
import { getSiteAnchors } from './anchors.ts';
import { decodePath, suggest } from './suggest.ts';

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
      if (site.others.has(`public${decodePath(target)}`)) return [];
      const isWeb = /^(www\.|[\w.-]+\.(com|net|org|io|dev|kr|jp|ai)(\/|$))/i.test(url);
      const isFile = !isWeb && /\.(?!mdx?$|html?$)[a-z]\w{1,4}$/i.test(target);
      const suggestion = withAnchor(findPage(target));
      const details = { url, isWeb, isFile, suggestion };
      return [createProblem('wrong-link-form', source, offset, details)];
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

  /** The page that a mistyped address most likely means. */
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

/** Web addresses in lessons and references have to be safe, lasting and open to everybody. */
export function checkWebLinks({ documents, references }: SiteContent): Problem[] {
  const entries = Array.isArray(references.data)
    ? (references.data as ({ url?: unknown } | null)[])
    : [];
  return [
    ...documents.flatMap((document) =>
      getAddresses(document).flatMap(({ url, offset }) => checkUrl(document.source, url, offset)),
    ),
    ...entries.flatMap((entry, i) =>
      typeof entry?.url === 'string'
        ? checkUrl(references.source, entry.url, references.offsetOf([i, 'url'], 'value'))
        : [],
    ),
  ];
}

const signature =
  /^(x-amz-signature|x-goog-signature|signature|expires|sig|token|access_token|awsaccesskeyid)$/i;
const tracking = /^(utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid)$/i;
const local =
  /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|.*\.local)$/;

/** An address without the values that follow readers. The rest stays as it is written. */
export function withoutTracking(url: string): string {
  const [, address = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(url) ?? [];
  if (query === undefined) return url;
  const kept = query.split('&').filter((pair) => !tracking.test(pair.split('=')[0] ?? ''));
  return address + (kept.length > 0 ? `?${kept.join('&')}` : '') + hash;
}

function checkUrl(source: SourceFile, url: string, offset: number): Problem[] {
  if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(url) || /^(mailto|tel):/.test(url)) return [];
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || local.test(parsed.hostname)) {
    return [createProblem('local-link', source, offset, { url })];
  }
  const parameters = [...parsed.searchParams.keys()];
  if (parameters.some((name) => signature.test(name))) {
    // Without the parameters: a signature should not reach a log either.
    return [
      createProblem('expiring-link', source, offset, { url: parsed.origin + parsed.pathname }),
    ];
  }
  const trackers = parameters.filter((name) => tracking.test(name));
  if (trackers.length > 0) {
    return [
      createProblem('tracking-link', source, offset, { url, parameters: trackers.join(', ') }),
    ];
  }
  return parsed.protocol === 'http:'
    ? [createProblem('insecure-link', source, offset, { url })]
    : [];
}

/** Malformed links, which readers would see as brackets: `[글] (/…)`, `[글]（/…）`, `[글](/… …)`, `[글](/…`. */
export const checkLiteralLinks = ({ documents }: SiteContent): Problem[] =>
  documents.flatMap(({ tree, source }) =>
    (tree ? findInlineContainers(tree) : [])
      .flatMap(textsIn)
      .flatMap((text) => findLiteral(source, text)),
  );

function findLiteral(source: MdxDocument['source'], { position }: Text): Problem[] {
  const start = position?.start.offset ?? 0;
  const text = source.text.slice(start, position?.end.offset);
  // An address without Markdown around it ends the text: it has become a link of its own.
  return [...text.matchAll(/\]\s*[(（]\s*(?=$|[/#]|\.{1,2}\/|https?:|mailto:)/g)].map(
    ({ index }) => {
      const from = Math.max(0, text.lastIndexOf('[', index));
      const around = source.text.slice(start + from, start + from + 40).split('\n')[0] ?? '';
      return createProblem('literal-link', source, start + from, { around });
    },
  );
}

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(textsIn) : [];
}

/** An address in a document, with what readers see of the link where that is text. */
interface Address {
  url: string;
  text: string | undefined;
  offset: number;
}

/** All links of a document: Markdown, the `link` of a `Choice`, and clicks in diagrams. */
function getAddresses({ links, elements, codes, source }: MdxDocument): Address[] {
  const written = links.map(({ node, offset }) => ({
    url: node.url,
    text: plainText(node),
    offset,
  }));
  const props = elements
    .flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'link'))
    .map(({ value, offset }) => ({ url: String(value), text: undefined, offset }));
  const clicks = codes
    .filter(({ node }) => node.lang === 'mermaid')
    .flatMap(({ node, offset }) => {
      const end = node.position?.end.offset;
      const matches = source.text
        .slice(offset, end)
        .matchAll(/^\s*click\s+\S+\s+(?:href\s+)?"([^"]*)"/gm);
      return [...matches].map(({ 0: match, 1: url = '', index }) => ({
        url,
        text: undefined,
        offset: offset + index + match.indexOf('"') + 1,
      }));
    });
  return [...written, ...props, ...clicks];
}
