import { expect, test } from '../../support/browser.ts';
import { builtPages } from '../../support/pages.ts';

const withDiagrams = builtPages()
  .filter(({ html }) => html.includes('class="diagram'))
  .map(({ path }) => path);

test.for(withDiagrams.flatMap((path) => [360, 1440].map((width) => [path, width] as const)))(
  '%s at %i px: no label is clipped, leaves its box or has an edge through it',
  async ([path, width], { visit }) => {
    const page = await visit(path, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { labels, faults } = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const result = { labels: 0, faults: [] as string[] };
      for (const drawing of document.querySelectorAll<SVGSVGElement>('svg.drawing')) {
        if (drawing.getClientRects().length === 0) continue;
        const { x, y, width: w, height: h } = drawing.viewBox.baseVal;
        const edges = [...drawing.querySelectorAll<SVGPathElement>('path[data-edge]')].map(
          pointsOf,
        );
        for (const text of drawing.querySelectorAll('text')) {
          result.labels++;
          const name = `${drawing.querySelector('title')?.textContent}: ${text.textContent}`;
          const box = text.getBBox();
          const frame = { x, y, width: w, height: h };
          if (!holds(frame, box, 0)) result.faults.push(`${name} is clipped`);
          const shape = text
            .closest('[data-node]')
            ?.querySelector<SVGGraphicsElement>('rect, path, polygon, circle, ellipse');
          if (shape && !holds(shape.getBBox(), box, 1))
            result.faults.push(`${name} leaves its box`);
          // A label of an edge stands on a ground of its own over that edge, and over no other.
          const own = text.classList.contains('f-label') ? 1 : 0;
          const crossing = edges.filter((points) => points.some((point) => inside(point, box, 2)));
          if (crossing.length > own) result.faults.push(`${name} has an edge through it`);
        }
      }
      return result;

      function pointsOf(path: SVGPathElement): DOMPoint[] {
        const steps = Math.ceil(path.getTotalLength() / 2);
        return Array.from({ length: steps + 1 }, (_, i) => path.getPointAtLength(i * 2));
      }

      function holds(outer: DOMRectInit, inner: DOMRect, slack: number): boolean {
        const { x = 0, y = 0, width = 0, height = 0 } = outer;
        return (
          inner.x >= x - slack &&
          inner.y >= y - slack &&
          inner.x + inner.width <= x + width + slack &&
          inner.y + inner.height <= y + height + slack
        );
      }

      function inside(point: DOMPoint, box: DOMRect, margin: number): boolean {
        return (
          point.x > box.x + margin &&
          point.x < box.x + box.width - margin &&
          point.y > box.y + margin &&
          point.y < box.y + box.height - margin
        );
      }
    });
    expect(labels).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  },
);
