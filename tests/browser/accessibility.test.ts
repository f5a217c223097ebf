import { findViolations } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

test.for(builtPages().map(({ path }) => path))(
  '%s has no axe violation, light and dark, at 360 and 1280 px',
  async (path, { visit }) => {
    // The site's own policy forbids foreign scripts, so axe comes in past it.
    const page = await visit(path, { bypassCSP: true, reducedMotion: 'reduce' });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  },
);
