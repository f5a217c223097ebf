import { withBase } from '../../lib/site.ts';
import { type StoredDiagram, escapeXml } from './stored-diagram.ts';

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
 * the links are read out (the outline describes what is around them).
 */
export function inlineDrawing({ svg, metadata }: StoredDiagram, options: InlineOptions): string {
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
    `<title id="${key}-title">${escapeXml(metadata.title)}</title>` +
    `<desc id="${key}-desc">${escapeXml(metadata.description)}</desc>`;
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

/**
 * A stored drawing as a file of its own: named, described, and painted by a copy of the
 * site's style sheets, in light or dark as the reader's system asks.
 */
export function standaloneDrawing(
  { svg, metadata }: StoredDiagram,
  styles: string[],
  base: string,
): string {
  const head =
    `<title>${escapeXml(metadata.title)}</title><desc>${escapeXml(metadata.description)}</desc>` +
    `<style>${escapeXml(compactCss(styles.join('\n')))}svg{background:var(--color-bg)}</style>`;
  return svg
    .replaceAll(
      /(<a [^>]*?href=")([^"]*)/g,
      (_, before: string, href: string) => before + withBase(href, base),
    )
    .replace('<svg', '<svg class="drawing"')
    .replace('>', `>${head}`);
}

/** A style sheet without comments and needless white space. */
export const compactCss = (css: string) =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?|(?<=:) /g, '$1')
    .trim();

/** An id for the next place where a page shows a diagram: `diagram-lifecycle`, `diagram-lifecycle-2` … */
export function diagramKey(locals: App.Locals, id: string): string {
  const seen = (locals.diagrams ??= {});
  const nth = (seen[id] = (seen[id] ?? 0) + 1);
  return nth > 1 ? `diagram-${id}-${nth}` : `diagram-${id}`;
}
