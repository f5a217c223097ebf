import type { Page } from 'playwright-core';

/** What a browser tells of a layout shift. */
interface Shift {
  value: number;
  sources: { previousRect: DOMRect; currentRect: DOMRect }[];
}

/**
 * Sum of the layout shifts of a page, from its beginning until a second from now. Letters of a line that
 * stay in it when the font takes the place of its stand-in are none: nothing moves up or down.
 */
export const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
            const isInLine = entry.sources.every(
              ({ previousRect: before, currentRect: after }) =>
                before.y === after.y && before.height === after.height,
            );
            if (!isInLine || entry.sources.length === 0) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 1000);
      }),
  );
