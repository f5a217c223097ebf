import type { Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';

const LIFECYCLE = '/sessions/introduction/lifecycle/';
const ROLES = '/sessions/introduction/roles/';
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

const opener = (page: Page) =>
  page.locator('#diagram-lifecycle').getByRole('button', { name: /^크게 보기 ?: / });
const view = (page: Page) => page.getByRole('dialog', { name: /크게 보기$/ });
const closed = (page: Page) => page.locator('dialog.diagram-zoom').waitFor({ state: 'detached' });
const scrolled = (page: Page) => page.evaluate(() => scrollY);

async function open(page: Page): Promise<void> {
  await opener(page).click();
  await view(page).waitFor();
}

/** Goes back in the browser's history and waits for the address of the entry. */
async function goBack(page: Page, path: string): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitForURL(`**${path}`);
}

test('going back closes the full-screen view and stays on the page, once more leaves it', async ({
  visit,
}) => {
  const page = await visit(ROLES);
  await page.goto(new URL(LIFECYCLE, page.url()).href);
  await opener(page).scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  await open(page);
  await goBack(page, LIFECYCLE);
  await closed(page);
  expect(await opener(page).evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await scrolled(page)).toBe(before);
  await goBack(page, ROLES);
});

test('closed by its button or by Escape, the view leaves nothing to go back to', async ({
  visit,
}) => {
  const page = await visit(ROLES);
  await page.goto(new URL(LIFECYCLE, page.url()).href);
  const clean = () => page.waitForFunction(() => history.state === null);
  await open(page);
  await view(page).getByRole('button', { name: '닫기' }).click();
  await closed(page);
  await clean();
  await open(page);
  await page.keyboard.press('Escape');
  await closed(page);
  await clean();
  await goBack(page, ROLES);
});

test('going forward and reloading open the view again', async ({ visit }) => {
  const page = await visit(LIFECYCLE);
  await open(page);
  await page.reload();
  await view(page).waitFor();
  await goBack(page, LIFECYCLE);
  await closed(page);
  await page.evaluate(() => history.forward());
  await view(page).waitFor();
});

test('a link followed in the view takes its place in the history', async ({ visit }) => {
  const page = await visit(ROLES);
  await page.goto(new URL(LIFECYCLE, page.url()).href);
  await open(page);
  await view(page).getByRole('link', { name: '서빙' }).click();
  await closed(page);
  expect(new URL(page.url()).hash).toBe('#serving');
  await goBack(page, LIFECYCLE);
  expect(await page.locator('dialog.diagram-zoom').count()).toBe(0);
  await goBack(page, ROLES);
});

test('the name of each button in the view begins with what it shows', async ({ visit }) => {
  const page = await visit(LIFECYCLE, { viewport: { width: 320, height: 568 } });
  await open(page);
  const buttons = await view(page).getByRole('button').all();
  const shown = await Promise.all(buttons.map((button) => button.innerText()));
  expect(shown).toEqual(['−', '+', '화면 맞춤', '닫기']);
  const named = await Promise.all(buttons.map((button) => button.getAttribute('aria-label')));
  // Signs are no words: they are named instead.
  expect(named).toEqual(['축소', '확대', null, null]);
  for (const button of buttons) {
    const { x = 0, width = 0 } = (await button.boundingBox()) ?? {};
    expect(x >= 0 && x + width <= 320).toBe(true);
  }
});

for (const [name, options] of [
  ['a phone', PHONE],
  ['a wide screen', { viewport: { width: 1440, height: 900 } }],
] as const) {
  test(`“크게 보기” stays where it is when the words are unfolded, on ${name}`, async ({
    visit,
  }) => {
    const page = await visit(LIFECYCLE, options);
    const place = () =>
      opener(page).evaluate((link) => {
        const { x, y } = link.getBoundingClientRect();
        return { x: x + scrollX, y: y + scrollY };
      });
    const before = await place();
    const outline = page.locator('#diagram-lifecycle .diagram__outline');
    await outline.locator('summary').click();
    expect(await outline.getAttribute('open')).not.toBeNull();
    expect(await place()).toEqual(before);
  });
}

test('an address that is torn opens the page without an error', async ({ visit }) => {
  const page = await visit(`${LIFECYCLE}#%E0%A4%A`);
  expect(await page.locator('h1').isVisible()).toBe(true);
});
