import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { RecordDocument } from '../../../src/lib/record/document.ts';
import { expect, test } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';

const go = (page: Page, path: string) => page.goto(inject('origin') + path);
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('de-study.record'));

const itemsOf = (text: string | null) => (JSON.parse(text ?? '') as RecordDocument).items;

/** Ticks recap items in a profile and rates the first of them. */
async function learn(page: Page, count = 2): Promise<void> {
  const list = page.locator('recap-list');
  await list.scrollIntoViewIfNeeded();
  for (let index = 0; index < count; index += 1)
    await list.getByRole('checkbox').nth(index).check();
  await list.getByText('짧은 답 보기').first().click();
  await list.getByRole('button', { name: '몰랐어요', exact: true }).first().click();
  await list.getByText('저장됨').waitFor();
}

test("two tabs follow each other's ticks and erase none", async ({ visit }) => {
  const first = await visit(recap);
  const second = await first.context().newPage();
  await go(second, recap);
  const boxes = [first, second].map((page) => page.locator('recap-list').getByRole('checkbox'));
  for (const page of [first, second]) await page.locator('recap-list').scrollIntoViewIfNeeded();
  await boxes[0]?.nth(0).check();
  await expect.poll(() => boxes[1]?.nth(0).isChecked()).toBe(true);
  await boxes[1]?.nth(1).check();
  await expect.poll(() => boxes[0]?.nth(1).isChecked()).toBe(true);
  await second.close();
  await first.reload();
  await first.locator('recap-list').scrollIntoViewIfNeeded();
  await expect.poll(() => boxes[0]?.nth(0).isChecked()).toBe(true);
  expect(await boxes[0]?.nth(1).isChecked()).toBe(true);
});

test('an exported file is previewed, imported and undone in another browser', async ({ visit }) => {
  const old = await visit(recap);
  await learn(old);
  await go(old, '/record/');
  const download = old.waitForEvent('download');
  await old.getByRole('button', { name: '파일로 내보내기' }).click();
  const path = await (await download).path();

  const fresh = await visit('/record/');
  await fresh.getByText('내보낸 파일 고르기').waitFor();
  await fresh.locator('input[type=file]').setInputFiles(path);
  await fresh.getByText('새로 생기는 항목 2개').click();
  await fresh
    .getByRole('listitem')
    .filter({ hasText: '데이터 엔지니어링이 무엇인지' })
    .first()
    .waitFor();
  expect(await stored(fresh), '미리 보기는 아무것도 바꾸지 않아요').toBe(null);
  await fresh.getByRole('button', { name: '가져오기', exact: true }).click();
  await fresh.getByText('가져왔어요.').waitFor();
  expect(itemsOf(await stored(fresh))).toEqual(itemsOf(await stored(old)));
  await fresh.getByRole('button', { name: '되돌리기' }).click();
  await fresh.getByText('가져오기 전으로 되돌렸어요.').waitFor();
  expect(itemsOf(await stored(fresh))).toEqual({});
});

test("a file that can't be taken is refused with the reason, and nothing stored changes", async ({
  visit,
}) => {
  const page = await visit(recap);
  await learn(page, 1);
  await go(page, '/record/');
  await page.getByText('내보낸 파일 고르기').waitFor();
  const before = await stored(page);
  const good = readFileSync('package.json');
  for (const [name, buffer, message] of [
    ['a.json', Buffer.from('PK\u0003\u0004zip'), 'ZIP 파일이에요'],
    ['b.json', Buffer.from('<!doctype html><p>안녕'), '웹페이지(HTML)로 보여요'],
    ['c.json', good, '이 사이트에서 내보낸 기록이 아니에요'],
    ['d.json', Buffer.alloc(16 * 1024 * 1024 + 1, 32), '16MB보다 커요'],
  ] as const) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer });
    await page.getByText(message).waitFor();
    expect(await stored(page)).toBe(before);
  }
});

test('a move link leaves the address at once and is shown before it is imported', async ({
  visit,
}) => {
  const old = await visit(recap);
  await learn(old);
  await go(old, '/record/');
  await old.getByRole('button', { name: '링크와 QR 만들기' }).click();
  await old.getByRole('img', { name: '기록 옮기기 QR' }).waitFor();
  const link = await old.getByRole('textbox', { name: '기록 옮기기 링크' }).inputValue();
  expect(link).toContain('/record/#move=1.1.');

  const fresh = await visit(`/record/${new URL(link).hash}`);
  await fresh.getByRole('heading', { name: '가져오면 이렇게 바뀌어요' }).waitFor();
  expect(fresh.url()).toBe(`${inject('origin')}/record/`);
  await fresh.getByRole('button', { name: '가져오기', exact: true }).click();
  await fresh.getByText('가져왔어요.').waitFor();
  expect(itemsOf(await stored(fresh))).toEqual(itemsOf(await stored(old)));
});

test('what is due is recalled and rated by keyboard', async ({ visit }) => {
  const page = await visit(recap);
  await learn(page);
  await go(page, '/404.html');
  await page.evaluate(() => {
    const record = JSON.parse(localStorage.getItem('de-study.record') ?? '') as RecordDocument;
    for (const item of Object.values(record.items)) {
      item.at -= 5 * 86_400_000;
      if (item.log) item.log = item.log.map(([at, grade]) => [at - 5 * 86_400_000, grade]);
    }
    localStorage.clear();
    localStorage.setItem('de-study.record', JSON.stringify(record));
  });
  await go(page, '/record/');
  // What was ticked comes back as well as what was rated.
  for (const left of [2, 1]) {
    await page.getByText(`오늘 ${left}개(약 1분)가 남았어요.`).waitFor();
    await page.getByText('답 보기').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '알아요' }).focus();
    await page.keyboard.press('Enter');
  }
  await page
    .getByRole('status')
    .filter({ hasText: /(내일|\d+일 뒤) 다시 물어볼게요/ })
    .waitFor();
  await page.getByText(/오늘은 다 떠올렸어요\. (내일|\d+일 뒤) \d개를 다시 물어볼게요\./).waitFor();
});

test('a round asks twelve at most, and the reader decides on more', async ({ visit }) => {
  const page = await visit('/404.html');
  const names = Array.from({ length: 14 }, (_, index) => `item-${index}`);
  // A later day of a longer study: more items are due than fit a round.
  await page.route('**/record/items.json', (route) => {
    const items = names.map((id) => ({ id, label: id, hash: '', prompt: `${id}?`, answer: [] }));
    const lists = [{ kind: 'recap', id: 'goals', title: '', items }];
    const pages = [{ key: 'introduction/recap', title: 'Recap', lists, sections: [] }];
    return route.fulfill({ json: { pages, currentKeys: {}, removed: {} } });
  });
  await page.evaluate((all) => {
    const at = Date.now() - 9 * 86_400_000;
    const items = Object.fromEntries(
      all.map((id, index) => [
        `introduction/recap/goals/${id}`,
        { at: 0, on: false, hash: '', log: [[at + index, 1]] },
      ]),
    );
    const record = { version: 1, since: 0, items, pages: {} };
    localStorage.clear();
    localStorage.setItem('de-study.record', JSON.stringify(record));
  }, names);
  await go(page, '/record/');
  await page.getByText('이번에 볼 것 12개(약 6분), 오늘 모두 14개예요.').waitFor();
  const rateOne = async () => {
    await page.getByText('답 보기').click();
    await page.getByRole('button', { name: '알아요' }).click();
  };
  for (let count = 0; count < 12; count += 1) {
    await page.getByText(`item-${count}?`).waitFor();
    await rateOne();
  }
  await page.getByText('2개가 더 있는데, 내일 해도 괜찮아요.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    '이번에 12개를 떠올렸어요: 알아요 12.',
  );
  await page.getByRole('button', { name: '2개 더 하기' }).click();
  await page.getByText('오늘 2개(약 1분)가 남았어요.').waitFor();
  for (let count = 0; count < 2; count += 1) await rateOne();
  await page.getByText(/오늘은 다 떠올렸어요/).waitFor();
});

test('erasing asks for a word and reaches other tabs', async ({ visit }) => {
  const page = await visit(recap);
  await learn(page, 2);
  const lesson = await page.context().newPage();
  await go(lesson, recap);
  await lesson.locator('recap-list').scrollIntoViewIfNeeded();
  // The first one was rated as not known, so its tick is gone.
  const box = lesson.locator('recap-list').getByRole('checkbox').nth(1);
  await expect.poll(() => box.isChecked()).toBe(true);
  await go(page, '/record/');
  const erase = page.getByRole('button', { name: '기록 모두 지우기' });
  await erase.click();
  await page.getByText('‘지우기’라고 쓴 뒤에 눌러 주세요.').waitFor();
  expect(itemsOf(await stored(page))).not.toEqual({});
  await page.getByRole('textbox', { name: /지우려면/ }).fill('지우기');
  await erase.click();
  await page.getByText('모두 지웠어요.').waitFor();
  await expect.poll(() => box.isChecked()).toBe(false);
  expect(itemsOf(await stored(page))).toEqual({});
});

test('a damaged record is put aside for export while new changes are saved', async ({ visit }) => {
  const page = await visit('/404.html');
  await page.evaluate(() => localStorage.setItem('de-study.record', '{"version":1,"items":{"잘린'));
  await go(page, recap);
  const box = page.locator('recap-list').getByRole('checkbox').first();
  await box.check();
  await page.locator('recap-list').getByText('저장됨').waitFor();
  await go(page, '/record/');
  await page.getByRole('heading', { name: '손상된 기록' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '내보내기', exact: true }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('{"version":1,"items":{"잘린');
});

test('a record cleared while the page is open is said to be gone and can be saved again', async ({
  visit,
}) => {
  const page = await visit(recap);
  await learn(page, 1);
  // On a lesson the next note of the reading place would heal it before anybody could press.
  await go(page, '/record/');
  const status = page.getByRole('status');
  await status.filter({ hasText: '저장됨' }).waitFor();
  await page.evaluate(() => {
    localStorage.clear();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await status.filter({ hasText: '저장하지 못했어요' }).waitFor();
  expect(await stored(page)).toBe(null);
  await page.getByRole('button', { name: '다시 저장하기' }).click();
  await status.filter({ hasText: '저장됨' }).waitFor();
  expect(await stored(page)).toContain('"on":true');
});
