import { headingId } from '../../../lessons/mdx.ts';
import type { JsxElement, MdxDocument } from '../source/document.ts';
import { entryIds, type SiteContent } from '../source/site-content.ts';

/** A place on a page that a link can name. */
export interface Anchor {
  /** The fragment, without `#`. */
  id: string;
  /** Offset in the file of what makes it. */
  offset: number;
}

/** Ids that the layouts of a page use themselves. */
export const layoutIds: Record<MdxDocument['kind'], readonly string[]> = {
  session: ['main', 'site-menu', 'aims', 'topics', 'agenda', 'keywords', 'wishlist'],
  topic: ['main', 'site-menu', 'session-nav', 'page-contents', 'takeaways'],
};

/** Components with an anchor of their own, and how it follows from their id. */
const anchorOf: Record<string, (element: JsxElement) => string> = {
  Details: (element) => idOf(element),
  Figure: (element) => idOf(element),
  Diagram: (element) => `diagram-${idOf(element)}`,
  DiagramSteps: (element) => `diagram-${idOf(element)}`,
  Recap: (element) => `recap-${idOf(element)}`,
  RecapItem: (element) => `recap-${element.parent ? idOf(element.parent) : ''}-${idOf(element)}`,
  Survey: (element) => `survey-${idOf(element)}`,
  Question: (element) => `question-${idOf(element)}`,
};

/** The anchors that the content of a document makes, in no particular order. */
export function getAnchors({ headings, elements, codes }: MdxDocument): Anchor[] {
  return [
    ...headings.map(({ node, offset }) => ({ id: headingId(node) ?? '', offset })),
    ...elements.map((element) => ({
      id: anchorOf[element.name]?.(element) ?? '',
      offset: element.offset,
    })),
    ...codes.map(({ node, offset }) => ({ id: `diagram-${fenceId(node.meta) ?? ''}`, offset })),
  ].filter(({ id }) => id !== '' && !id.endsWith('-'));
}

/** All anchors of a document's page: those of its content and those of its layout. */
export const getPageAnchors = (document: MdxDocument): Set<string> =>
  new Set([
    ...getAnchors(document).map(({ id }) => id),
    ...layoutIds[document.kind].filter((id) => id !== 'wishlist' || hasWishlist(document)),
  ]);

/** Anchors by the address of their page; pages that code makes and whose ids nobody lists have none. */
export function getSiteAnchors(site: SiteContent): Map<string, Set<string> | undefined> {
  const pages = new Map<string, Set<string> | undefined>(
    site.routes.map((route) => [route, undefined]),
  );
  for (const [page, block] of [
    ['/glossary/', site.glossary],
    ['/references/', site.references],
  ] as const) {
    const ids = entryIds(block);
    pages.set(page, ids && new Set(ids));
  }
  for (const document of site.documents) {
    pages.set(document.page, document.tree && getPageAnchors(document));
  }
  return pages;
}

/** A session's page has this section only where its author wishes for something. */
function hasWishlist({ frontmatter }: MdxDocument): boolean {
  const { wishlist } = (frontmatter?.data ?? {}) as { wishlist?: unknown };
  return Array.isArray(wishlist) && wishlist.length > 0;
}

/** The id in the meta of a mermaid fence. */
export const fenceId = (meta: string | null | undefined) =>
  /(?:^|\s)id=["']([^"']+)["']/.exec(meta ?? '')?.[1];

/** The `id` of a component, or an empty string. */
export const idOf = ({ attributes }: JsxElement) =>
  String(attributes.find(({ name }) => name === 'id')?.value ?? '');
