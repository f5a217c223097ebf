import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';
const newer = '{"version":99,"items":{"secret":true}}';

/** What may lie in the storage instead of a record, what the page then says, and what stays untouched. */
test.for<[name: string, stored: string, said: string, kept: string | undefined]>([
  ['null', 'null', '저장됨', undefined],
  ['잘린 JSON', '{"version":1,"since":0,"items":{"a/b', '저장됨', undefined],
  ['배열', '[1,2,3]', '저장됨', undefined],
  ['자리를 다 차지한 5MB의 쓰레기', 'x'.repeat(5_000_000), '이 탭에서만', 'x'.repeat(5_000_000)],
  ['더 새로운 버전', newer, '이 탭에서만', newer],
])(
  '저장된 것이 %s이어도 글을 읽고 체크할 수 있고, 상태를 사실대로 말해요',
  async (given, { visit }) => {
    const [, stored, said, kept] = given;
    const page = await visit('/404.html');
    await page.evaluate((text) => localStorage.setItem('de-study.record', text), stored);
    await page.goto(inject('origin') + recap);
    await page.getByText('데이터 엔지니어링을 한 문장으로 설명한다면?').first().waitFor();
    const list = page.locator('recap-list');
    await list.getByRole('checkbox').first().check();
    await list.getByText(said).waitFor();
    const offered = await list.getByRole('button', { name: '파일로 내보내기' }).count();
    expect(offered).toBe(said === '저장됨' ? 0 : 1);
    const again = await list.getByRole('button', { name: '다시 저장하기' }).count();
    expect(again).toBe(said === '저장됨' || stored === newer ? 0 : 1);
    if (offered > 0) {
      const { y = Infinity, height = 0 } = (await list.getByText(said).boundingBox()) ?? {};
      expect(y + height, 'said where the reader is').toBeLessThan(720);
    }
    await page.reload();
    await list.scrollIntoViewIfNeeded();
    await expect.poll(() => list.getByRole('checkbox').first().isChecked()).toBe(true);
    const now = await page.evaluate(() => localStorage.getItem('de-study.record'));
    if (kept !== undefined) expect(now === kept).toBe(true);
    const aside = await page.evaluate(() => localStorage.getItem('de-study.record.damaged.1'));
    expect(aside).toBe(kept === undefined ? stored : null);
  },
);

test('a reworded item is marked as edited, and a renamed one keeps its tick', async ({ visit }) => {
  const page = await visit('/404.html');
  const at = Date.now();
  await page.evaluate((time) => {
    const item = { at: time, on: true, hash: 'former' };
    const items = {
      'introduction/recap/goals/what-is-de': item,
      'introduction/recap/goals/an-old-name': item,
    };
    const record = { version: 1, since: 0, items, pages: {} };
    localStorage.setItem('de-study.record', JSON.stringify(record));
  }, at);
  // The page as it is built once the ledger says that an item got a new name.
  await page.route(`**${recap}`, async (route) => {
    const response = await route.fetch();
    const list = 'data-list="introduction/recap/goals"';
    const renamed = `${list} data-former="de-roles=introduction/recap/goals/an-old-name"`;
    await route.fulfill({ response, body: (await response.text()).replace(list, renamed) });
  });
  await page.goto(inject('origin') + recap);
  const list = page.locator('recap-list');
  await list.scrollIntoViewIfNeeded();
  const boxes = list.getByRole('checkbox');
  await expect.poll(() => boxes.nth(1).isChecked()).toBe(true);
  await list.getByRole('checkbox', { name: /무엇인지 이해했습니다 수정된 항목/ }).waitFor();
  await boxes.nth(1).uncheck();
  await list.getByText('저장됨').waitFor();
  await page.reload();
  await list.scrollIntoViewIfNeeded();
  await expect.poll(() => boxes.nth(0).isChecked()).toBe(true);
  expect(await boxes.nth(1).isChecked(), '옛 이름의 체크가 되살아나지 않아요').toBe(false);
});
