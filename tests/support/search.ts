import type { Locator, Page } from 'playwright-core';

/** A phone of 360 px that is touched. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;

export const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: '검색' });
export const fieldOf = (page: Page): Locator => page.getByRole('textbox', { name: '검색어' });
/** What was found, in the dialog or on the search page: the card of the glossary, pages, places. */
export const hitsOf = (page: Page): Locator => page.locator('.search-definition, .search-hit');
/** What is said aloud. */
export const statusOf = (page: Page): Locator => page.locator('search-panel').getByRole('status');

/** Opens the dialog by a key and waits until one can type. */
export async function openSearch(page: Page, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await fieldOf(page).waitFor();
}

/** Opens the dialog by a key, types and waits for hits. */
export async function searchFor(page: Page, query: string, key = '/'): Promise<void> {
  await openSearch(page, key);
  await page.keyboard.insertText(query);
  await hitsOf(page).first().waitFor();
}

/** True where an element has the focus. */
export const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Takes files that were to be missing out of the trouble of a page; everything else is still an error. */
export const forgiveMissingFiles = (trouble: string[]) => {
  const others = trouble.filter(
    (one) => !/^console: Failed to load (resource|the index chunk|the Pagefind WASM)/.test(one),
  );
  trouble.splice(0, Infinity, ...others);
};
