import type { Page } from 'playwright-core';
import { hostileQueries } from '../../../src/tools/search-eval/hostile-queries.ts';
import { expect, test } from '../../support/browser.ts';
import { dialogOf, fieldOf, hitsOf, openSearch } from '../../support/search.ts';

const OURS = new Set(
  'search-panel div p section h2 ul ol li a strong small span mark button input fieldset legend label'
    .toUpperCase()
    .split(' '),
);

/** Puts a query into the field and returns what stands in the dialog once the answer is there. */
const ask = (page: Page, query: string) =>
  page.evaluate(async (text) => {
    const dialog = document.querySelector('dialog');
    const input = dialog?.querySelector<HTMLInputElement>('.search-input');
    const body = dialog?.querySelector('.search-body');
    if (!dialog || !input || !body) throw new Error('No dialog');
    const answered = new Promise((resolve) =>
      new MutationObserver(resolve).observe(body, { childList: true }),
    );
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    const inside = [...dialog.querySelectorAll('*')];
    return {
      tags: [...new Set(inside.map(({ tagName }) => tagName))],
      handlers: inside.flatMap((element) =>
        element.getAttributeNames().filter((name) => /^(on|style|src)/.test(name)),
      ),
      addresses: inside.flatMap((element) =>
        element instanceof HTMLAnchorElement ? [element.href] : [],
      ),
      said: dialog.querySelector('.search-note')?.textContent ?? '',
      crowd: document.querySelectorAll('*').length - inside.length,
    };
  }, query);

test('no hostile query puts anything into the page, throws or stops the search', async ({
  visit,
}) => {
  expect(Object.keys(hostileQueries).length).toBeGreaterThanOrEqual(50);
  const page = await visit('/');
  const asked: string[] = [];
  page.on('dialog', (box) => {
    asked.push(box.message());
    void box.dismiss();
  });
  await openSearch(page);
  await page.keyboard.insertText('데이터');
  await hitsOf(page).first().waitFor();
  const { crowd } = await ask(page, '품질');
  const origin = new URL(page.url()).origin;
  for (const [name, query] of Object.entries(hostileQueries)) {
    const shown = await ask(page, query);
    expect(
      [...shown.tags].filter((tag) => !OURS.has(tag)),
      name,
    ).toEqual([]);
    expect(shown.handlers, name).toEqual([]);
    expect(
      [...shown.addresses].filter((address) => !address.startsWith(`${origin}/`)),
      name,
    ).toEqual([]);
    expect(shown.crowd, `${name}: elements outside the dialog`).toBe(crowd);
    expect(shown.said, name).toMatch(/찾았어요|찾지 못했어요/);
    expect(shown.said.length, name).toBeLessThan(220);
  }
  expect(asked).toEqual([]);
  await ask(page, '데이터 품질');
  await hitsOf(page).filter({ hasText: '데이터 품질' }).first().waitFor();
});

test('markup that is typed is shown as it was typed', async ({ visit }) => {
  const page = await visit('/');
  await openSearch(page);
  await page.keyboard.insertText('<img src=x onerror=alert(1)>');
  await dialogOf(page).getByText('‘<img src=x onerror=alert(1)>’에 대한 내용을').first().waitFor();
  expect(await dialogOf(page).locator('img').count()).toBe(0);
});

test('of 10,000 pasted characters the first 200 are taken and searched', async ({ visit }) => {
  const page = await visit('/');
  await openSearch(page);
  await page.keyboard.insertText('데이터 품질 '.repeat(1500));
  await hitsOf(page).first().waitFor();
  expect((await fieldOf(page).inputValue()).length).toBe(200);
});

test('a hostile query in the address is searched for and put into nothing', async ({ visit }) => {
  const query = '"><script>alert(1)</script><b>데이터 품질';
  const page = await visit(`/search/?q=${encodeURIComponent(query)}`);
  await hitsOf(page).first().waitFor();
  expect(await fieldOf(page).inputValue()).toBe(query);
  expect(await page.locator('main script, main b').count()).toBe(0);
});
