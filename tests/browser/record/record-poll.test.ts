import type { Locator, Page } from 'playwright-core';
import { toCardText } from '../../../src/lib/poll/card-text.ts';
import { expect, test, type Visit } from '../../support/browser.ts';

const recap = '/sessions/introduction/recap/';

/** Waits for a control and tabs on until the focus is on it. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way by Tab to ${String(control)}`);
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
  const card = page.getByRole('textbox', { name: '설문 답 카드' });
  expect(await card.count(), '복사하기 전에는 카드가 없어요').toBe(0);
  await copy.click();
  await card.waitFor();
  return card.inputValue();
}

/** A card of a member who answered the same surveys at another moment. */
function writeCard(member: number): string {
  const role = ['data-analyst', 'data-quality-engineer', 'database-administrator'][member % 3];
  const level = ['junior', 'mid-level'][member % 2];
  const answer = (list: string, id = '') => ({
    question: list,
    options: [{ key: `introduction/recap/${list}/${id}`, label: id, at: Date.now() + member }],
  });
  return toCardText([answer('roles', role), answer('career-level', level)]);
}

test(
  'cards of ten people are collected and counted by keyboard',
  { timeout: 120_000 },
  async ({ visit }) => {
    const cards = [await makeCard(visit, 0), await makeCard(visit, 1)];
    expect(cards[0]).toContain('그 밖의 문제(회의가 많아요)');
    expect(cards.join()).not.toMatch(/introduction\/|localhost|127\.0/);
    for (let member = 2; member < 10; member += 1) cards.push(writeCard(member));
    const broken = (cards[4] ?? '').slice(0, -3);

    const page = await visit('/record/poll/');
    const field = page.getByLabel('채팅방에서 복사한 카드');
    const add = page.getByRole('button', { name: '카드 더하기' });
    await tabTo(page, field);
    await page.keyboard.insertText([...cards, cards[0], broken].join('\n\n'));
    await tabTo(page, add);
    await page.keyboard.press('Enter');
    await page.getByText('카드 10장을 더해 모두 10장이에요.').waitFor();
    await page.getByText('읽지 못한 카드가 1장 있어요.').waitFor();

    const roles = page.getByRole('table', { name: /어떤 데이터 업무/ });
    await roles.getByRole('row', { name: /데이터 분석가\(Data Analyst\) 4명 40%/ }).waitFor();
    await roles.getByRole('row', { name: /데이터 품질 엔지니어.* 3명 30%/ }).waitFor();
    await page.getByRole('table', { name: /커리어 패스.*10명이 답했어요/ }).waitFor();
    const item = page.getByRole('listitem');
    await item.filter({ hasText: /^회의가 많아요$/ }).waitFor();
    await item.filter({ hasText: '코드가 잘렸거나 바뀌었어요' }).waitFor();

    // The same cards again change nothing.
    await field.focus();
    await page.keyboard.insertText(cards.join('\n'));
    await tabTo(page, add);
    await page.keyboard.press('Enter');
    await page
      .getByText('카드 0장을 더해 모두 10장이에요. 같은 카드 10장은 한 번만 세요.')
      .waitFor();
    await roles.getByRole('row', { name: /데이터 분석가\(Data Analyst\) 4명 40%/ }).waitFor();
  },
);

test('an old card that was taken out stays out when it is pasted again', async ({ visit }) => {
  const page = await visit('/record/poll/');
  const chat = ['[민수] [오후 3:12]', writeCard(0), '[지영] [오후 3:15]', writeCard(1)].join('\n');
  const field = page.getByLabel('채팅방에서 복사한 카드');
  const add = page.getByRole('button', { name: '카드 더하기' });
  await field.fill(chat);
  await add.click();
  await page.getByText('카드 2장을 더해 모두 2장이에요.').waitFor();
  await page.getByText('카드를 하나씩 보고 고르기', { exact: true }).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('checkbox', { name: /\[민수\] \[오후 3:12\] 데이터 분석가/ });
  await tabTo(page, card);
  await page.keyboard.press('Space');
  await page.getByText('카드 2장 가운데 1장을 세고 있어요.').waitFor();
  const roles = page.getByRole('table', { name: /어떤 데이터 업무.*1명이 답했어요/ });
  await roles.getByRole('row', { name: /데이터 분석가\(Data Analyst\) 0명 0%/ }).waitFor();
  await field.fill(chat);
  await add.click();
  await page.getByText('같은 카드 2장은 한 번만 세요.').waitFor();
  expect(await card.isChecked()).toBe(false);
  await roles.waitFor();
});

test('a paste without cards is said to have none, and nothing typed is lost', async ({ visit }) => {
  const page = await visit('/record/poll/');
  const add = page.getByRole('button', { name: '카드 더하기' });
  await add.click();
  await page.getByRole('status').filter({ hasText: '붙여 넣은 것이 없어요.' }).waitFor();
  const field = page.getByLabel('채팅방에서 복사한 카드');
  await field.fill('[민수] 저는 이따 올릴게요');
  await add.click();
  await page.getByRole('status').filter({ hasText: '카드를 찾지 못했어요.' }).waitFor();
  expect(await field.inputValue()).toBe('[민수] 저는 이따 올릴게요');
});

test('카드가 아주 많으면 받지 않는 까닭을 말하고, 똑같은 답이 많으면 그렇다고 해요', async ({
  visit,
}) => {
  const page = await visit('/record/poll/');
  const field = page.getByLabel('채팅방에서 복사한 카드');
  const add = page.getByRole('button', { name: '카드 더하기' });
  const paste = (cards: string[]) =>
    field.evaluate((area, text) => Object.assign(area, { value: text }), cards.join('\n'));
  const alike = (count: number) =>
    Array.from({ length: count }, (_, index) => writeCard(index * 6));
  await paste(alike(1000));
  await add.click();
  await page.getByText('카드가 1,000장이나 돼요. 500장까지만 세니').waitFor();
  expect(await field.inputValue()).not.toBe('');
  expect(await page.getByRole('table').count()).toBe(0);
  const [one = ''] = alike(1);
  await paste(Array<string>(1000).fill(one));
  await add.click();
  await page.getByText('카드 1장을 더해 모두 1장이에요. 같은 카드 999장은 한 번만 세요.').waitFor();
  await paste(alike(60));
  await add.click();
  await page.getByText(/답이 똑같은 카드가 6[01]장이에요/).waitFor();
});
