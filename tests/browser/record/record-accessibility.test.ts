import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { toCardText } from '../../../src/lib/poll/card-text.ts';
import { findViolations } from '../../support/axe.ts';
import { expect, test } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';
const phone = {
  bypassCSP: true,
  hasTouch: true,
  reducedMotion: 'reduce',
  viewport: { width: 360, height: 740 },
} as const;

/** Problems of a page in a state that only use brings about, light and dark, on a small screen. */
async function inspect(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    problems.push(...(await findViolations(page)));
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 360) problems.push(`scrolls sideways: ${width} px`);
  return problems;
}

/** Buttons, inputs and their labels that a thumb could miss. */
const smallTargets = (page: Page, scope: string) =>
  page
    .locator(`${scope} :is(button, summary, .record-label, input[type=text])`)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
        .map((one) => `${one.localName} ${one.textContent?.trim()}`),
    );

test('recap, questions and surveys used by touch are exposed by name and state', async ({
  visit,
}) => {
  const page = await visit(recap, phone);
  const list = page.locator('recap-list').getByRole('group').first();
  await list.scrollIntoViewIfNeeded();
  await list.getByText('짧은 답 보기').first().tap();
  const rating = list.getByRole('group', { name: '얼마나 떠올랐나요?' });
  await rating.getByRole('button', { name: '헷갈려요', pressed: false }).tap();
  await rating.getByRole('button', { name: '헷갈려요', pressed: true }).waitFor();
  await list.getByText('데이터 엔지니어링이 무엇인지 이해했습니다').tap();
  await list.getByRole('checkbox', { name: /무엇인지 이해/, checked: true }).waitFor();

  const question = page.locator('question-card').first();
  const right = question.locator('[data-correct]');
  await right
    .getByText(await right.locator('label').innerText())
    .first()
    .tap();
  await question.getByRole('button', { name: '답 확인하기' }).tap();
  await question.getByRole('status').filter({ hasText: '정답이에요.' }).waitFor();

  const level = page.getByRole('group', { name: /커리어 패스에서/ });
  await level.getByText('중간 수준').tap();
  await level.getByRole('radio', { name: /중간 수준/, checked: true }).waitFor();
  await page.getByRole('button', { name: '내 답 복사하기' }).last().tap();
  await page.getByRole('textbox', { name: '설문 답 카드' }).waitFor();
  for (const scope of ['recap-list', 'question-card', 'survey-group']) {
    expect(await smallTargets(page, scope)).toEqual([]);
  }
  expect(await inspect(page)).toEqual([]);
});

test('the record page has no flaw with everything unfolded', async ({ visit }) => {
  const page = await visit('/404.html', phone);
  const day = 86_400_000;
  await page.evaluate(
    (before) => {
      const hash = 'former';
      const items = {
        'introduction/recap/goals/what-is-de': { at: before, on: true, hash, log: [[before, 1]] },
        'introduction/recap/whole-picture/last-steps': { at: before, on: true, hash },
        'introduction/recap/roles/data-analyst': { at: before, on: true, hash },
        'introduction/gone/goals/gone': { at: before, on: true, hash },
      };
      const page = { at: before, place: '', label: '', readAt: before, sections: { next: hash } };
      const pages = { 'introduction/recap': page };
      localStorage.setItem(
        'de-study.record',
        JSON.stringify({ version: 1, since: 0, items, pages }),
      );
      localStorage.setItem('de-study.record.damaged.1', '{');
    },
    Date.now() - 9 * day,
  );
  await page.goto(`${inject('origin')}/record/`);
  await page.getByText('오늘 2개(약 1분)가 남았어요.').waitFor();
  await page.getByText('답 보기').tap();
  await page.getByText('수정된 항목').first().waitFor();
  await page.getByRole('heading', { name: '지금은 글에 없는 항목' }).waitFor();
  await page.getByRole('button', { name: '링크와 QR 만들기' }).tap();
  const code = page.getByRole('img', { name: '기록 옮기기 QR' });
  await code.waitFor();
  const square = await code.evaluate((svg) => {
    const [, , size = '1'] = svg.getAttribute('viewBox')?.split(' ') ?? [];
    return svg.getBoundingClientRect().width / Number(size);
  });
  expect([2, 3, 4], 'QR의 칸은 화면의 점 몇 개로 나누어떨어져요').toContain(square);
  expect(await smallTargets(page, 'record-home')).toEqual([]);
  // Where the page was scrolled to, its sticky header may cover a part of a field.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await inspect(page)).toEqual([]);
});

test('the counted poll has no flaw, and a card can be taken out by touch', async ({ visit }) => {
  const page = await visit('/record/poll/', phone);
  const option = { key: 'introduction/recap/roles/data-analyst', label: '데이터 분석가' };
  const cards = [1, 2].map((moment) =>
    toCardText([{ question: '직군', options: [{ ...option, at: Date.now() + moment }] }]),
  );
  await page.getByLabel('채팅방에서 복사한 카드').fill(`${cards.join('\n')}\nDES1-0000`);
  await page.getByRole('button', { name: '카드 더하기' }).tap();
  await page.getByText('카드를 하나씩 보고 고르기', { exact: true }).tap();
  await page.getByRole('checkbox', { name: /^카드 2/ }).tap();
  await page.getByText('카드 2장 가운데 1장을 세고 있어요.').waitFor();
  expect(await smallTargets(page, 'poll-count')).toEqual([]);
  // What the page's sticky head covers at the moment is no smaller for that.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await inspect(page)).toEqual([]);
});
