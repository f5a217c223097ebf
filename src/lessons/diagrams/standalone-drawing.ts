import { withBase } from '../../lib/urls.ts';
import { compactCss } from './compact-css.ts';
import { escapeXml } from './escape-xml.ts';
import type { StoredDiagram } from './stored-diagram.ts';

/**
 * A stored drawing as a file that stands by itself: named, described, and painted by a copy of the
 * site's style sheets, in light or dark as the reader's system asks.
 */
export function standaloneDrawing(
  { svg, record }: StoredDiagram,
  styles: string[],
  base: string,
): string {
  const head =
    `<title>${escapeXml(record.title)}</title><desc>${escapeXml(record.description)}</desc>` +
    `<style>${escapeXml(compactCss(styles.join('\n')))}svg{background:var(--color-bg)}</style>`;
  return svg
    .replaceAll(
      /(<a [^>]*?href=")([^"]*)/g,
      (_, before: string, href: string) => before + withBase(href, base),
    )
    .replace('<svg', '<svg class="drawing"')
    .replace('>', `>${head}`);
}
