import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';

/** Opens one more tab of the same browser profile. */
async function openTab(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(inject('origin') + path);
  return tab;
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: '저장됨' }).first();

test('a tick is there after the tab was closed and opened again', async ({ visit }) => {
  const page = await visit(recap);
  const item = page.locator('recap-list').getByRole('checkbox').first();
  await item.check();
  await saved(page).waitFor();
  const again = await openTab(page, recap);
  await page.close();
  await again.getByRole('checkbox').first().scrollIntoViewIfNeeded();
  await again.getByRole('checkbox', { checked: true }).first().waitFor();
  expect(await again.getByRole('checkbox', { checked: true }).count()).toBe(1);
});

test('survey answers and free text are kept, one answer where one is allowed', async ({
  visit,
}) => {
  const page = await visit(recap);
  const level = page.getByRole('group', { name: /커리어 패스/ }).getByRole('radio');
  await level.nth(0).check();
  await level.nth(2).check();
  const text = page.getByRole('textbox').first();
  await text.fill('회의가 너무 많아요');
  await saved(page).waitFor();
  await page.reload();
  await page.getByRole('radio', { checked: true }).first().waitFor();
  expect(await level.nth(2).isChecked()).toBe(true);
  expect(await level.nth(0).isChecked()).toBe(false);
  await text.scrollIntoViewIfNeeded();
  await expect.poll(() => text.inputValue()).toBe('회의가 너무 많아요');
});

test('a question shows its reason after a choice is checked', async ({ visit }) => {
  const page = await visit(recap);
  const card = page.locator('question-card').first();
  await card.scrollIntoViewIfNeeded();
  expect(await card.getByText('해설').first().isVisible()).toBe(false);
  await card.getByRole('radio').first().check();
  await card.getByRole('button', { name: '답 확인하기' }).click();
  await card.getByText(/^(정답이에요\.|다시 생각해 볼까요\?)$/).waitFor();
  const before = await card.getByRole('button', { name: '답 확인하기' }).boundingBox();
  await card.getByRole('button', { name: '답 확인하기' }).click();
  expect(await card.getByRole('button', { name: '답 확인하기' }).boundingBox()).toEqual(before);
  await card.getByRole('button', { name: '다시 풀기' }).click();
  expect(await card.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.reload();
  await card.scrollIntoViewIfNeeded();
  await card.getByRole('radio', { checked: true }).waitFor();
  await card.getByText(/^(정답이에요\.|다시 생각해 볼까요\?)$/).waitFor();
});

test('blocked storage is said to be so, and a file can be exported', async ({ visit }) => {
  const page = await visit('/404.html');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await page.goto(inject('origin') + recap);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('status').filter({ hasText: '저장하지 못했어요' }).first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '파일로 내보내기' }).first().click();
  expect((await download).suggestedFilename()).toMatch(/^study-record-.*\.json$/);
});

test('Safari is told after saving how to keep the record for long', async ({ visit }) => {
  const page = await visit('/404.html');
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'vendor', { get: () => 'Apple Computer, Inc.' });
  });
  await page.goto(inject('origin') + recap);
  await page.locator('recap-list').getByRole('checkbox').first().check();
  await page.getByRole('link', { name: 'Safari에서 오래 보관하기' }).first().click();
  await page.getByText('Safari는 7일 동안 이 사이트를 쓰지 않으면').waitFor();
});

test('a page restored by Back shows the ticks made meanwhile', async ({ visit }) => {
  const page = await visit(recap);
  await page.locator('recap-list').scrollIntoViewIfNeeded();
  const box = page.locator('recap-list').getByRole('checkbox').first();
  await page.evaluate(() => customElements.whenDefined('recap-list'));
  // A frozen page hears no storage events; what it missed it reads when it is shown again.
  await page.evaluate(() => {
    const items = {
      'introduction/recap/goals/what-is-de': { at: Date.now(), on: true, hash: '' },
    };
    localStorage.setItem(
      'de-study.record',
      JSON.stringify({ version: 1, since: 0, items, pages: {} }),
    );
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await box.isChecked()).toBe(true);
});

test('without script answers and reasons can be read, and no dead button shows', async ({
  visit,
}) => {
  const page = await visit(recap, { javaScriptEnabled: false });
  await page.getByText('짧은 답 보기').first().click();
  await page.getByText('데이터를 대규모로 수집하고').first().waitFor();
  await page.getByText('해설').first().click();
  await page.getByText('저장과 저류는 순서의 끝에 오지 않습니다').waitFor();
  await page.getByRole('checkbox').first().check();
  for (const name of ['알아요', '답 확인하기', '내 답 복사하기']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
});

test('the browser is asked to keep the data once, when there is something to keep', async ({
  visit,
}) => {
  const page = await visit('/404.html');
  await page.addInitScript(() => {
    navigator.storage.persist = () => {
      sessionStorage.setItem('asked', `${sessionStorage.getItem('asked') ?? ''}x`);
      return Promise.resolve(true);
    };
  });
  const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
  await page.goto(inject('origin') + recap);
  await page.waitForFunction(() => localStorage.getItem('de-study.record'));
  expect(await asked(), '읽기만 했을 때').toBe(null);
  await page.locator('recap-list').getByRole('checkbox').nth(0).check();
  await expect.poll(asked).toBe('x');
  await page.locator('recap-list').getByRole('checkbox').nth(1).check();
  await page.reload();
  await page.locator('recap-list').getByRole('checkbox').nth(2).check();
  await page.locator('recap-list').getByText('저장됨').waitFor();
  expect(await asked()).toBe('x');
});
