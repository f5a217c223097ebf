import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.for(builtPages().map(({ path }) => path))(
  '%s has no axe violation, light and dark, at 360 and 1280 px',
  async (path, { visit }) => {
    // The site's own policy forbids foreign scripts, so axe comes in past it.
    const page = await visit(path, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.addScriptTag({ content: axe.source });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  },
);

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, TAGS);
}
