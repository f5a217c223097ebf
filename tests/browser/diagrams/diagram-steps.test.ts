import { expect, test } from '../../support/browser.ts';

const LIFECYCLE = '/sessions/introduction/lifecycle/';
const TITLES = ['생성', '수집', '저장', '변환', '서빙'];

test('steps are shown one at a time, each with its part of the drawing', async ({ visit }) => {
  const page = await visit(LIFECYCLE);
  const steps = page.locator('diagram-steps');
  const next = steps.getByRole('button', { name: '다음' });
  await next.focus();
  for (const [i, title] of TITLES.entries()) {
    expect(await steps.locator('.diagram-steps__title:visible').allInnerTexts()).toEqual([title]);
    expect(await steps.getByRole('status').innerText()).toBe(`5단계 가운데 ${i + 1}: ${title}`);
    const shown = await steps.locator('svg:visible g.is-shown').allTextContents();
    expect(shown.map((words) => words.trim())).toContain(title);
    await page.keyboard.press('Enter');
  }
  // Past the last step comes the first again, and the button keeps the focus.
  expect(await steps.locator('.diagram-steps__title:visible').innerText()).toBe(TITLES[0]);
  expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
  await steps.getByRole('button', { name: '이전' }).click();
  expect(await steps.locator('.diagram-steps__title:visible').innerText()).toBe(TITLES.at(-1));
});

test('without JavaScript the steps are an ordered list', async ({ visit }) => {
  const page = await visit(LIFECYCLE, { javaScriptEnabled: false });
  const items = page.locator('diagram-steps > ol > li');
  expect(await items.count()).toBe(TITLES.length);
  for (const [i, title] of TITLES.entries()) {
    expect(await items.nth(i).isVisible()).toBe(true);
    expect(await items.nth(i).innerText()).toContain(title);
  }
  expect(await page.locator('diagram-steps button').count()).toBe(0);
});

test('print shows all steps', async ({ visit }) => {
  const page = await visit(LIFECYCLE);
  await page.locator('.diagram-steps__bar').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.diagram-steps__title:visible').allInnerTexts()).toEqual(TITLES);
});
