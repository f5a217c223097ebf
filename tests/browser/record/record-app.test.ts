import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test, type Visit } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';
const offer = (page: Page) =>
  page.getByRole('status').filter({ hasText: '브라우저에서 쓰던 기록' });

/** Opens the site as an app on a home screen of iOS does, with a storage of its own. */
async function openApp(visit: Visit): Promise<Page> {
  const page = await visit('/404.html');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: true });
  });
  await page.goto(`${inject('origin')}/`);
  return page;
}

test('홈 화면의 앱을 처음 열면 브라우저의 기록을 링크로 가져올 수 있어요', async ({ visit }) => {
  const browser = await visit(recap);
  await browser.locator('recap-list').getByRole('checkbox').first().check();
  await browser.locator('recap-list').getByText('저장됨').waitFor();
  await browser.goto(`${inject('origin')}/record/`);
  await browser.getByRole('button', { name: '링크와 QR 만들기' }).click();
  const link = await browser.getByRole('textbox', { name: '기록 옮기기 링크' }).inputValue();

  const app = await openApp(visit);
  await offer(app).getByRole('link', { name: '기록 가져오기' }).click();
  await app.waitForURL('**/record/#import');
  const field = app.getByRole('textbox', { name: '받은 링크 붙여 넣기' });
  await field.fill('https://example.com/');
  await app.getByRole('button', { name: '링크로 가져오기' }).click();
  await app.getByText('기록 옮기기 링크가 아니에요.').waitFor();
  await field.fill(link);
  await app.getByRole('button', { name: '링크로 가져오기' }).click();
  await app.getByText('새로 생기는 항목 1개').waitFor();
  await app.getByRole('button', { name: '가져오기', exact: true }).click();
  await app.getByText('가져왔어요.').waitFor();
  await app.goto(inject('origin') + recap);
  await app.locator('recap-list').scrollIntoViewIfNeeded();
  await app.locator('recap-list').getByRole('checkbox', { checked: true }).first().waitFor();
  expect(await offer(app).count()).toBe(0);
});

test('옮겨 올 기록이 없다고 하면 다시 묻지 않고, 브라우저에서는 묻지 않아요', async ({ visit }) => {
  const app = await openApp(visit);
  await offer(app).getByRole('button', { name: '없어요' }).click();
  expect(await offer(app).count()).toBe(0);
  await app.goto(`${inject('origin')}/glossary/`, { waitUntil: 'networkidle' });
  expect(await offer(app).count()).toBe(0);
  const browser = await visit('/');
  await browser.waitForLoadState('networkidle');
  expect(await offer(browser).count()).toBe(0);
});
