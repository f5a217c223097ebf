import type { Page } from 'playwright-core';
import { expect, test, type Visit } from '../support/browser.ts';

const recap = '/sessions/introduction/recap/';

/** Tabs on until what is focused has a name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(label)) return;
  }
  throw new Error(`no way by Tab to ${String(name)}`);
}

/** Answers the surveys as one member of the group and returns the card of that. */
async function makeCard(visit: Visit, member: number): Promise<string> {
  const page = await visit(recap);
  await page.locator('#survey-roles').scrollIntoViewIfNeeded();
  await page
    .locator('#survey-roles')
    .getByRole('checkbox')
    .nth(member % 3)
    .check();
  await page
    .locator('#survey-career-level')
    .getByRole('radio')
    .nth(member % 2)
    .check();
  if (member === 0) await page.getByRole('textbox').first().fill('회의가 많아요');
  const copy = page.getByRole('button', { name: '내 답 복사하기' }).last();
  await copy.click();
  const card = page.getByRole('textbox', { name: '설문 답 카드' });
  await card.waitFor();
  return card.inputValue();
}

test('열 사람의 카드를 키보드만으로 모아 세요', async ({ visit }) => {
  const cards = [await makeCard(visit, 0), await makeCard(visit, 1), await makeCard(visit, 2)];
  expect(cards[0]).toContain('그 밖의 문제(회의가 많아요)');
  expect(cards.join()).not.toMatch(/introduction\/|localhost|127\.0/);

  // The other seven come from the same surveys, answered at other moments.
  const { toCardText } = await import('../../src/lib/record/card-text.ts');
  for (let member = 3; member < 10; member += 1) {
    const role = ['data-analyst', 'data-quality-engineer', 'database-administrator'][member % 3];
    const level = ['junior', 'mid-level'][member % 2];
    const option = (list: string, id = '') => ({
      question: list,
      options: [{ key: `introduction/recap/${list}/${id}`, label: id, at: Date.now() + member }],
    });
    cards.push(toCardText([option('roles', role), option('career-level', level)]));
  }
  const broken = (cards[4] ?? '').slice(0, -3);
  const page = await visit('/record/poll/');
  await tabTo(page, /채팅방에서 복사한 카드/);
  await page.keyboard.insertText([...cards, cards[0], broken].join('\n\n'));
  await tabTo(page, /^카드 더하기$/);
  await page.keyboard.press('Enter');
  await page.getByText('카드 10장을 더해 모두 10장이에요.').waitFor();
  await page.getByText('읽지 못한 카드가 1장 있어요.').waitFor();

  const roles = page.getByRole('table', { name: /어떤 데이터 업무/ });
  await roles.getByRole('row', { name: /데이터 분석가\(Data Analyst\) 4명 40%/ }).waitFor();
  await roles.getByRole('row', { name: /데이터 품질 엔지니어.* 3명 30%/ }).waitFor();
  await page.getByRole('table', { name: /커리어 패스.*10명이 답했어요/ }).waitFor();
  await page.getByText('회의가 많아요').waitFor();
  await page.getByRole('listitem').filter({ hasText: '코드가 잘렸거나 바뀌었어요' }).waitFor();

  // The same cards again change nothing.
  await page.getByLabel('채팅방에서 복사한 카드').focus();
  await page.keyboard.insertText(cards.join('\n'));
  await tabTo(page, /^카드 더하기$/);
  await page.keyboard.press('Enter');
  await page
    .getByText('카드 0장을 더해 모두 10장이에요. 이미 있던 카드 10장은 한 번만 세요.')
    .waitFor();
  await roles.getByRole('row', { name: /데이터 분석가\(Data Analyst\) 4명 40%/ }).waitFor();
});
