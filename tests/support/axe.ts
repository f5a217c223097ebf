import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it stands. The page has to be visited with `bypassCSP`, as the site's
 * own policy forbids foreign scripts.
 */
export async function findViolations(page: Page): Promise<string[]> {
  const known = await page.evaluate(() => 'axe' in window);
  if (!known) await page.addScriptTag({ content: axe.source });
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, TAGS);
}
