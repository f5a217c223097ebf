import type { Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';
import { builtPages } from '../../support/pages.ts';

const withDiagrams = builtPages()
  .filter(({ html }) => html.includes('class="diagram'))
  .map(({ path }) => path);

test.for(
  withDiagrams.flatMap((path) =>
    (['light', 'dark'] as const).map((theme) => [path, theme] as const),
  ),
)(
  '%s, %s: words stand out from their ground by 4.5:1, lines and outlines by 3:1',
  async ([path, theme], { visit }) => {
    const page = await visit(path, { colorScheme: theme, reducedMotion: 'reduce' });
    const { words, lines, pale } = await contrasts(page);
    expect(words).toBeGreaterThan(0);
    expect(lines).toBeGreaterThan(0);
    expect(pale).toEqual([]);
  },
);

/** Measures what the browser painted: each word and line against what lies under it. */
function contrasts(page: Page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = parse(color).map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: string, b: string) => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    /** Fill of the topmost shape of the drawing at a point, leaving out `self`. */
    const under = (x: number, y: number, drawing: Element, self: Element) => {
      const shape = document
        .elementsFromPoint(x, y)
        .find(
          (element) =>
            element !== self &&
            !self.contains(element) &&
            drawing.contains(element) &&
            element.matches('rect, path, circle, ellipse, polygon') &&
            getComputedStyle(element).fill !== 'none',
        );
      return shape ? getComputedStyle(shape).fill : ground;
    };
    const result = { words: 0, lines: 0, pale: [] as string[] };
    const note = (what: string, color: string, over: string, least: number) => {
      if (ratio(color, over) < least) {
        result.pale.push(`${what}: ${color} on ${over} is ${ratio(color, over).toFixed(2)}`);
      }
    };
    for (const drawing of document.querySelectorAll<SVGSVGElement>('svg.drawing')) {
      if (drawing.getClientRects().length === 0) continue;
      for (const text of drawing.querySelectorAll('text')) {
        text.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = text.getBoundingClientRect();
        const over = under(left + width / 2, top + height / 2, drawing, text);
        note(text.textContent ?? '', getComputedStyle(text).fill, over, 4.5);
        result.words++;
      }
      for (const shape of drawing.querySelectorAll<SVGGeometryElement>(
        'rect, path, line, circle, ellipse, polygon, polyline',
      )) {
        if (shape.closest('defs') || getComputedStyle(shape).stroke === 'none') continue;
        shape.scrollIntoView({ block: 'center', behavior: 'instant' });
        const matrix = shape.getScreenCTM();
        if (!matrix) continue;
        // An edge is looked at half way; an outline at its left edge, from outside.
        const isEdge = getComputedStyle(shape).fill === 'none';
        const at = isEdge
          ? shape.getPointAtLength(shape.getTotalLength() / 2).matrixTransform(matrix)
          : { x: shape.getBoundingClientRect().left - 3, y: middleOf(shape) };
        note(
          shape.outerHTML.slice(0, 80),
          getComputedStyle(shape).stroke,
          under(at.x, at.y, drawing, shape),
          3,
        );
        result.lines++;
      }
    }
    return result;

    function middleOf(shape: Element) {
      const { top, height } = shape.getBoundingClientRect();
      return top + height / 2;
    }
  });
}
