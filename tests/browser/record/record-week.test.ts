import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const day = 86_400_000;
const phone = { viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' } as const;
const topics = ['lifecycle', 'data-lineage', 'dre'];

const go = (page: Page, path: string) => page.goto(inject('origin') + path);

/** How much every page says is due today; each number has to be the same. */
async function countEverywhere(page: Page): Promise<number> {
  const said: Record<string, number> = {};
  const read = (name: string, text: string | null, pattern: RegExp) => {
    said[name] = Number(pattern.exec(text ?? '')?.[1] ?? 0);
  };
  await go(page, '/record/');
  await page.locator('record-overview > :not(.record-note)').first().waitFor();
  const review = page.locator('record-review');
  await review.locator('div p').first().waitFor();
  const note = await review.innerText();
  read('record', note, /오늘 모두 (\d+)개/);
  if (!said['record']) read('record', note, /오늘 (\d+)개\(/);
  const due = said['record'] ?? 0;
  // What is loaded after the page says nothing until it is there.
  const settle = () =>
    page.waitForFunction(
      (count) => {
        const shown = document.querySelector('.site-menu due-count')?.textContent ?? '';
        return count === 0
          ? customElements.get('due-count') !== undefined && shown === ''
          : shown.startsWith(String(count));
      },
      due,
      { timeout: 10_000 },
    );
  await settle();
  await go(page, '/');
  await settle();
  if (due > 0) await page.getByRole('link', { name: /오늘 다시 볼 것/ }).waitFor();
  const button = page.locator('continue-reading .button');
  read('home', await button.textContent(), /오늘 다시 볼 것 (\d+)개/);
  await go(page, '/sessions/introduction/kakao-case/');
  await settle();
  read('topic', await page.locator('due-next').textContent(), /오늘 다시 볼 것이 (\d+)개/);
  await page.getByRole('button', { name: '사이트 메뉴' }).click();
  const link = page.locator('.site-menu a', { hasText: '내 기록' });
  read('menu', await link.textContent(), /오늘 다시 볼 것 (\d+)개/);
  expect(Object.values(said)).toEqual([due, due, due, due]);
  return due;
}

/** Answers the first questions of a topic: one rightly, one wrongly. */
async function answer(page: Page, topic: string): Promise<void> {
  await go(page, `/sessions/introduction/${topic}/`);
  for (const [index, right] of [true, false].entries()) {
    const card = page.locator('question-card').nth(index);
    await card.scrollIntoViewIfNeeded();
    const choices = right ? '[data-correct]' : 'li:not([data-correct])';
    await card.locator(choices).first().getByRole('radio').check();
    await card.getByRole('button', { name: '답 확인하기' }).click();
    await card
      .getByText(right ? '정답이에요.' : '다시 생각해 볼까요?')
      .first()
      .waitFor();
  }
}

/** Goes through what is due: everything rightly in the end; what is `missed` wrongly at first. */
async function review(page: Page, missed: number): Promise<number> {
  await go(page, '/record/');
  const place = page.locator('record-review');
  const seen = new Set<string>();
  for (let turn = 0; turn < 60; turn += 1) {
    await place.locator('.record-card, p:has-text("오늘은 다 떠올렸어요")').first().waitFor();
    const card = place.locator('.record-card');
    if ((await card.count()) === 0) return seen.size;
    const name = (await card.locator('.recap-prompt').textContent()) ?? '';
    const wrong = seen.size < missed && !seen.has(name);
    seen.add(name);
    const question = card.locator('fieldset');
    if ((await question.count()) > 0) {
      const labels = await question.locator('label').allTextContents();
      const right = rightChoice(name);
      const pick = labels.findIndex((label) => (label.trim() === right) !== wrong);
      await question.getByRole('radio').nth(pick).check();
      await question.getByRole('button', { name: '답 확인하기' }).click();
      await question.getByRole('button', { name: wrong ? '다음으로' : '알고 있었어요' }).click();
    } else {
      await card.getByText('답 보기').click();
      await card.getByRole('button', { name: wrong ? '몰랐어요' : '알아요', exact: true }).click();
    }
  }
  throw new Error('the review has no end');
}

interface Items {
  pages: { lists: { title: string; items: { label: string; correct?: boolean }[] }[] }[];
}

const site = JSON.parse(readFileSync('dist/record/items.json', 'utf8')) as Items;

/** The right choice of a question. */
function rightChoice(asked: string): string | undefined {
  const lists = site.pages.flatMap(({ lists }) => lists);
  const list = lists.find(({ title }) => title !== '' && asked.endsWith(title));
  return list?.items.find(({ correct }) => correct)?.label.trim();
}

test(
  'six days: what was answered wrongly is asked again, and every number agrees with the others',
  { timeout: 180_000 },
  async ({ visit }) => {
    const page = await visit('/404.html', phone);
    const first = new Date();
    first.setHours(9, 0, 0, 0);
    const setDay = (count: number) => page.clock.setFixedTime(first.getTime() + count * day);

    // Day 1: three topics are read and answered half wrongly, and the recap is ticked.
    await setDay(0);
    for (const topic of topics) await answer(page, topic);
    const next = page.locator('due-next');
    await next.getByText('내일 3개를 다시 물어볼게요.').waitFor();
    await go(page, '/sessions/introduction/recap/');
    const recap = page.locator('recap-list').first();
    await recap.scrollIntoViewIfNeeded();
    for (const index of [0, 1]) await recap.getByRole('checkbox').nth(index).check();
    await recap.getByText('저장됨').waitFor();
    expect(await countEverywhere(page)).toBe(0);

    // Day 2: home calls, the three wrong ones are asked, one of them is missed again.
    await setDay(1);
    expect(await countEverywhere(page)).toBe(3);
    await go(page, '/');
    await page.getByRole('link', { name: '오늘 다시 볼 것 3개 · 약 2분' }).click();
    await page.waitForURL(/\/record\/#review$/);
    expect(await review(page, 1)).toBe(3);
    await page.getByText('이번에 3개를 떠올렸어요: 알아요 2 · 몰랐어요 1.').waitFor();
    await page.getByText('몰랐다가 떠올린 것').waitFor();
    await page.getByText(/오늘은 다 떠올렸어요\. 내일 1개를 다시 물어볼게요\./).waitFor();
    await page.getByText('다음에 읽을 글:').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '달력에 넣기(.ics)' }).click();
    const calendar = readFileSync(await (await saved).path(), 'utf8');
    const tomorrow = new Date(first.getTime() + 2 * day).toLocaleDateString('sv');
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${tomorrow.replaceAll('-', '')}`);
    expect(await countEverywhere(page)).toBe(0);

    // Day 3: what was missed twice offers its passage.
    await setDay(2);
    const due = await countEverywhere(page);
    expect(due).toBeGreaterThanOrEqual(1);
    await review(page, 0);
    expect(await countEverywhere(page)).toBe(0);

    // Days 4 to 6: nothing is lost, and what is due is asked until nothing is left.
    for (const count of [3, 4, 5]) {
      await setDay(count);
      const left = await countEverywhere(page);
      if (left > 0) expect(await review(page, 0)).toBe(left);
      expect(await countEverywhere(page)).toBe(0);
    }
    await go(page, '/record/');
    const filter = page.getByRole('group', { name: '보기' });
    await filter.getByRole('radio', { name: /^모두 8/ }).waitFor();
    await filter.getByRole('radio', { name: /^틀린 것만 0/ }).check();
    await page.getByText('지금은 없어요.').waitFor();
  },
);
