import type { Page } from 'playwright-core';
import { findViolations } from '../../support/axe.ts';
import { expect, test } from '../../support/browser.ts';
import {
  dialogOf,
  fieldOf,
  hitsOf,
  openSearch,
  searchFor,
  statusOf,
} from '../../support/search.ts';

/** Types from inside the page: keys from outside would come late on a busy machine. */
const typeFast = (page: Page, text: string) =>
  fieldOf(page).evaluate((input: HTMLInputElement, letters) => {
    for (const letter of letters) {
      input.value += letter;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, text);

/** States of the dialog and how to get there. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'nothing typed': (page) => openSearch(page),
  'recent searches': async (page) => {
    await page.evaluate(() => localStorage.setItem('recent-searches', '["계보","데이터 품질"]'));
    await openSearch(page);
    await page.getByRole('heading', { name: '최근 검색' }).waitFor();
  },
  'hits with a definition': async (page) => {
    await searchFor(page, '데이터 계보');
    await page.locator('.search-definition').waitFor();
  },
  'a corrected query': async (page) => {
    await searchFor(page, 'epdlxj vnawlf');
    await page.locator('.search-note button').waitFor();
  },
  'nothing found, with near terms': async (page) => {
    await openSearch(page);
    await page.keyboard.insertText('파이프꽈');
    await page.locator('.search-nothing h2').waitFor();
  },
  'not loaded': async (page) => {
    await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
    await openSearch(page);
    await page.keyboard.insertText('계보');
    await page.locator('.search-nothing button').waitFor();
  },
  'never loaded': async (page) => {
    await page.route('**/search-panel*', (route) => route.abort());
    await page.keyboard.press('/');
    await dialogOf(page).getByRole('alert').waitFor();
  },
};

test.for(Object.keys(states))(
  'the open dialog has no axe violation: %s, light and dark, at 360 and 1280 px',
  async (state, { visit, trouble }) => {
    // The site's own policy forbids foreign scripts, so axe comes in past it.
    const page = await visit('/', { bypassCSP: true, reducedMotion: 'reduce' });
    await states[state]?.(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
    if (/loaded/.test(state)) trouble.length = 0;
  },
);

test('the search page with hits has no axe violation', async ({ visit }) => {
  const page = await visit('/search/?q=데이터 계보', { bypassCSP: true, reducedMotion: 'reduce' });
  await page.locator('.search-definition').waitFor();
  expect(await findViolations(page)).toEqual([]);
});

test('what was found is said once the typing pauses, and not again while it stays the same', async ({
  visit,
}) => {
  const page = await visit('/');
  await searchFor(page, '김치 계보');
  await statusOf(page).getByText('찾았어요').waitFor();
  await fieldOf(page).fill('');
  await expect.poll(() => statusOf(page).textContent()).toBe('');
  await statusOf(page).evaluate((status) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  // A busy machine may take so long that it is said to be at work.
  const said = async () => {
    const all = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    return all.filter((text) => !text.startsWith('검색을 준비'));
  };
  await typeFast(page, 'data lineage');
  await expect
    .poll(said)
    .toEqual([expect.stringMatching(/^글 \d+개에서 \d+곳을 찾았어요\.(?: \d+개가 더 있어요\.)?$/)]);
  await typeFast(page, '  ');
  await page.waitForTimeout(900);
  expect(await said(), 'the same answer').toHaveLength(1);
  await fieldOf(page).fill('김치찌개');
  await expect.poll(said).toHaveLength(2);
  expect((await said()).at(-1)).toBe('‘김치찌개’에 대한 내용을 찾지 못했어요.');
});

test('names and roles: a modal dialog, a labelled field, lists of links', async ({ visit }) => {
  const page = await visit('/');
  const button = page.getByRole('banner').getByRole('button', { name: '검색' });
  expect(await button.getAttribute('aria-haspopup')).toBe('dialog');
  await button.press('Space');
  await fieldOf(page).waitFor();
  expect(await dialogOf(page).evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  await page.keyboard.insertText('데이터 계보');
  await hitsOf(page).first().waitFor();
  const tree = await dialogOf(page).ariaSnapshot();
  expect(tree).toMatch(/^- dialog "검색"/);
  for (const part of [
    'search:',
    'textbox "검색어":',
    'text: 데이터 계보',
    'button "검색어 지우기"',
    'button "닫기"',
    'group "종류"',
    'radio "전체" [checked]',
    'status: 글',
    'link "데이터 계보 Data lineage',
    'listitem:',
    'mark: 계보',
  ]) {
    if (part.startsWith('status')) await statusOf(page).getByText('찾았어요').waitFor();
    expect(await dialogOf(page).ariaSnapshot(), tree).toContain(part);
  }
});

test('the search works and can be seen in forced colours and with large text', async ({
  visit,
}) => {
  const page = await visit('/', { forcedColors: 'active', viewport: { width: 360, height: 740 } });
  await searchFor(page, '데이터 계보');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const sideways = await page.evaluate(() =>
    ['.search-dialog', '.search-body', '.search-bar'].map((selector) => {
      const element = document.querySelector(selector);
      return element ? element.scrollWidth - element.clientWidth : NaN;
    }),
  );
  expect(sideways).toEqual([0, 0, 0]);
  expect(await hitsOf(page).first().isVisible()).toBe(true);
});
