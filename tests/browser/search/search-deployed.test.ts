import type { Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';
import { dialogOf, fieldOf, forgiveMissingFiles, searchFor } from '../../support/search.ts';

const note = (page: Page) => page.locator('.search-note');

test('a page from before the last deployment says so and offers to load the page again', async ({
  visit,
  trouble,
}) => {
  const page = await visit('/glossary/');
  await page.route('**/search-panel*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.route('**/glossary/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<script type="module" src="/_astro/new.js">',
    }),
  );
  await page.keyboard.press('/');
  await dialogOf(page).getByText('사이트가 새로 바뀌었어요.').waitFor();
  await page.unroute('**/search-panel*');
  await page.unroute('**/glossary/');
  await dialogOf(page).getByRole('button', { name: '새로 고침' }).click();
  await page.waitForLoadState();
  await searchFor(page, '계보');
  forgiveMissingFiles(trouble);
});

test('an index that was deployed anew since the page was opened is said to be, not to be unreachable', async ({
  visit,
  trouble,
}) => {
  const page = await visit('/glossary/');
  await searchFor(page, '계보');
  await page.route(/\.pf_(index|fragment)|visible\//, (route) =>
    route.fulfill({ status: 404, body: 'Not found' }),
  );
  await page.route('**/glossary/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<script type="module" src="/_astro/new.js">',
    }),
  );
  await fieldOf(page).fill('커리어 패스');
  await note(page).getByText('사이트가 새로 바뀌었어요.').waitFor();
  expect(await note(page).textContent()).not.toContain('인터넷');
  await dialogOf(page).getByRole('button', { name: '새로 고침' }).waitFor();
  forgiveMissingFiles(trouble);
});
