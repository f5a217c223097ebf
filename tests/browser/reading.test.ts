import { expect, test } from '../support/browser.ts';

test('a topic page opens without errors and without requests to other hosts', async ({ visit }) => {
  const page = await visit('/sessions/introduction/lifecycle/');
  expect(await page.locator('h1').textContent()).toContain('생애주기');
});
