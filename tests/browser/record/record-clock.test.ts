import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';
const day = 86_400_000;

test('ticks of a clock ahead show no far date, and their export is taken by another device', async ({
  visit,
}) => {
  const page = await visit('/404.html');
  const now = Date.now();
  await page.clock.setFixedTime(now + 14 * 365 * day);
  await page.goto(inject('origin') + recap);
  const list = page.locator('recap-list').first();
  await list.scrollIntoViewIfNeeded();
  await list.getByRole('checkbox').first().check();
  await list.getByText('저장됨').waitFor();
  await page.clock.setFixedTime(now);
  await page.goto(`${inject('origin')}/record/`);
  const entry = page.locator('record-overview li').first();
  await entry.getByText('알아요, 날짜를 알 수 없음 · 오늘 복습').waitFor();
  const text = await page.locator('main').innerText();
  expect(text.match(/20[3-9]\d년|\d{3,}일/g)).toBeNull();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '파일로 내보내기' }).click();
  const file = await (await saved).path();

  const other = await visit('/record/');
  await other.locator('input[type=file]').setInputFiles({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await other.getByText('시계가 앞서 있던 때의 기록이 있어요.').waitFor();
  await other.getByRole('button', { name: '가져오기', exact: true }).click();
  await other.locator('record-overview li').first().getByText('날짜를 알 수 없음').waitFor();

  // What is rated with the right time comes back on its day.
  await page.goto(inject('origin') + recap);
  await list.scrollIntoViewIfNeeded();
  await list.getByText('짧은 답 보기').first().click();
  await list.getByRole('button', { name: '알아요' }).first().click();
  await page.goto(`${inject('origin')}/record/`);
  await entry.getByText(/알아요, 20\d\d년 .* · \d일 뒤 복습/).waitFor();
});
