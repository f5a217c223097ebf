import { withBase } from '../../lib/urls.ts';
import { escapeXml } from './escape-xml.ts';
import type { StoredDiagram } from './stored-diagram.ts';

export interface InlineOptions {
  /** Unique on the page; ids inside the drawing start with it. */
  key: string;
  className: string;
  /** Path under which the site is deployed. */
  base: string;
}

/** Widths of a frame, in rem, at which the style sheet can switch between drawings. */
const STEPS = [16, 20, 24, 28, 32, 36, 40, 44, 48];

/** Drawn labels are 16 units high; shrunk to three quarters they still have 12 px. */
const SMALLEST_SCALE = 0.75;

/**
 * A stored drawing as a page shows it: named and described, its ids made unique, its links under
 * the site's base. A drawing without links is one image; one with links is a group, in which only
 * the links speak (what they stand among is told by the outline).
 */
export function inlineDrawing({ svg, record }: StoredDiagram, options: InlineOptions): string {
  const { key, className, base } = options;
  const own = svg
    .replaceAll(/ id="[^"]*?-(m\d+)"/g, ` id="${key}-$1"`)
    .replaceAll(/url\(#[^)]*?-(m\d+)\)/g, `url(#${key}-$1)`)
    .replaceAll(
      /(<a [^>]*?href=")([^"]*)/g,
      (_, before: string, href: string) => before + withBase(href, base),
    );
  const role = hasLinks({ svg }) ? 'group' : 'img';
  const names =
    `<title id="${key}-title">${escapeXml(record.title)}</title>` +
    `<desc id="${key}-desc">${escapeXml(record.description)}</desc>`;
  return own
    .replace(' xmlns="http://www.w3.org/2000/svg"', '')
    .replace(
      '<svg',
      `<svg class="drawing ${className}" role="${role}" aria-labelledby="${key}-title" aria-describedby="${key}-desc" data-pagefind-ignore="all"`,
    )
    .replace('>', `>${names}`);
}

export const hasLinks = ({ svg }: Pick<StoredDiagram, 'svg'>) => svg.includes('<a ');

/** Smallest step at which the whole drawing can be shown with readable labels. */
export function fits({ svg }: Pick<StoredDiagram, 'svg'>): number {
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 0);
  const needed = (width * SMALLEST_SCALE) / 16;
  return STEPS.find((step) => step >= needed) ?? 99;
}
