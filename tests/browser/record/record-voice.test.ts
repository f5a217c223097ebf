import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';

/** What all live regions of a page say after an act, of those whose words changed by it. */
async function listen(page: Page, act: () => Promise<void>): Promise<string[]> {
  const read = () =>
    page
      .locator('[role=status], [aria-live]')
      .evaluateAll((all) => all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
  const before = await read();
  await act();
  await expect.poll(read).not.toEqual(before);
  return (await read()).filter((text, index) => text !== '' && text !== before[index]);
}

test('one action is announced in one place, once', async ({ visit }) => {
  const page = await visit(recap);
  const question = page.locator('question-card').first();
  await question.getByRole('radio').first().check();
  const check = question.getByRole('button', { name: '답 확인하기' });
  await check.waitFor();
  const said = await listen(page, () => check.click());
  expect(said).toHaveLength(1);
  // The verdict, the reason and that it is kept, in one breath.
  expect(said[0]).toMatch(/^다시 생각해 볼까요\? .{10,} 저장됨$/);
  const item = page.locator('recap-list').getByRole('checkbox').first();
  expect(await listen(page, () => item.check())).toEqual(['저장됨']);
});

test('a failed save is announced at the list that was changed last only', async ({ visit }) => {
  const page = await visit(recap);
  for (const name of ['recap-list', 'survey-group'])
    await page.locator(name).first().getByRole('checkbox').first().check();
  await page.locator('survey-group').first().getByText('저장됨').waitFor();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const next = page.locator('survey-group').first().getByRole('checkbox').nth(1);
  const said = await listen(page, () => next.check());
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^저장하지 못했어요/);
  expect(await page.getByRole('button', { name: '파일로 내보내기' }).count()).toBe(1);
});

test('each link into the text names the choice it belongs to', async ({ visit }) => {
  const page = await visit(recap);
  const question = page.locator('question-card').first();
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: '답 확인하기' }).click();
  const choice = (await question.locator('label').first().innerText()).trim();
  await question
    .getByRole('link', { name: `본문에서 다시 읽기: ${choice}`, exact: true })
    .waitFor();
});

test('the record page says that storage is unusable or its data newer', async ({ visit }) => {
  const page = await visit('/404.html');
  await page.evaluate(() => localStorage.setItem('de-study.record', '{"version":99}'));
  await page.goto(`${inject('origin')}/record/`);
  await page.getByRole('status').filter({ hasText: '더 새로운 형식의 기록이 있어요' }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('de-study.record'))).toBe('{"version":99}');

  const blocked = await visit('/404.html');
  await blocked.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await blocked.goto(`${inject('origin')}/record/`);
  await blocked
    .getByRole('status')
    .filter({ hasText: '브라우저가 저장 공간을 막았거나' })
    .waitFor();
});
