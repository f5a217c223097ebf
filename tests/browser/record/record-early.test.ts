import { expect, test } from '../../support/browser.ts';

test('what is ticked before the script comes is kept', async ({ visit }) => {
  const page = await visit('/404.html');
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // A page that was left meanwhile has no use for it.
    await route.continue().catch(() => undefined);
  });
  await page.goto(new URL('/sessions/introduction/recap/', page.url()).href, {
    waitUntil: 'commit',
  });
  const item = page.getByRole('checkbox').first();
  await item.check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('status').filter({ hasText: '저장됨' }).first().waitFor();
  expect(await item.isChecked()).toBe(true);
  await page.unrouteAll();
  await page.reload();
  await expect.poll(() => item.isChecked()).toBe(true);
});
