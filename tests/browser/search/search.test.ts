import { expect, test } from '../../support/browser.ts';
import {
  dialogOf,
  fieldOf,
  hitsOf,
  openSearch,
  searchFor,
  statusOf,
} from '../../support/search.ts';

test('nothing of the search is loaded before the reader reaches for it, and then nothing twice', async ({
  visit,
}) => {
  for (const path of ['/', '/sessions/introduction/lifecycle/']) {
    const page = await visit(path);
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((name) => /pagefind|search/.test(name)),
      );
    await page.keyboard.press('Tab');
    expect(await loaded()).toEqual([]);
    await page.locator('site-search a').hover();
    // What Pagefind would ask for one after another.
    for (const part of [
      /search-panel/,
      /pagefind\.js/,
      /lexicon/,
      /wasm/,
      /pf_meta/,
      /pf_filter/,
    ]) {
      await expect.poll(async () => (await loaded()).some((name) => part.test(name))).toBe(true);
    }
    await searchFor(page, '계보');
    const all = await loaded();
    const twice = all.filter((name, at) => /pagefind\//.test(name) && all.indexOf(name) < at);
    expect(twice).toEqual([]);
  }
});

test('a query with particles is found, and its hit leads to the section', async ({ visit }) => {
  const page = await visit('/');
  await searchFor(page, '데이터 품질을');
  const hit = hitsOf(page).filter({ hasText: 'Uber의 데이터 품질 플랫폼' }).first();
  await hit.click();
  await page.waitForURL(/\/sessions\/introduction\/dre\/#/);
  expect(await page.getByRole('heading', { name: /Uber의 데이터 품질/ }).isVisible()).toBe(true);
});

test.for([
  ['초성', 'ㅍㅇㅍㄹㅇ', '파이프라인'],
  ['한영 오타', 'rPqh', '계보'],
  ['붙여 쓴 말', '데이터엔지니어링', '데이터 엔지니어링'],
  ['영어 이름', 'lineage', '계보'],
  ['틀린 철자', '생에주기', '생애주기'],
])('search with %s: %s', async ([, query = '', found = ''], { visit }) => {
  const page = await visit('/');
  await openSearch(page);
  await page.keyboard.insertText(query);
  await hitsOf(page).filter({ hasText: found }).first().waitFor();
});

test('a corrected query says so, and can be searched as typed or undone', async ({ visit }) => {
  const page = await visit('/');
  await searchFor(page, 'epdlxj vnawlf');
  const note = page.locator('.search-note');
  await note.filter({ hasText: /^‘데이터 품질’로 글 \d+개에서 \d+곳을 찾았어요\./ }).waitFor();
  await page.locator('.search-definition', { hasText: '데이터 품질' }).waitFor();
  await note.getByRole('button', { name: '‘epdlxj vnawlf’ 그대로 찾기' }).click();
  await note.getByText('‘epdlxj vnawlf’에 대한 내용을 찾지 못했어요.').waitFor();
  expect(await hitsOf(page).count()).toBe(0);
  await note.getByRole('button', { name: '비슷한 말까지 찾기' }).click();
  await hitsOf(page).first().waitFor();
});

test('an unknown word is said to be unknown, with near words and the glossary to go to', async ({
  visit,
}) => {
  const page = await visit('/');
  await openSearch(page);
  await page.keyboard.insertText('김치찌개');
  await statusOf(page).getByText('‘김치찌개’에 대한 내용을 찾지 못했어요.').waitFor();
  expect(await hitsOf(page).count()).toBe(0);
  await fieldOf(page).fill('데이뷁 레이뷁');
  await page.getByRole('heading', { name: '혹시 이 말을 찾으셨나요?' }).waitFor();
  await page.locator('.search-body').getByRole('button').first().click();
  await hitsOf(page).first().waitFor();
  await fieldOf(page).fill('김치찌개');
  await dialogOf(page).getByRole('link', { name: '용어집에서 찾아보기' }).click();
  await page.waitForURL(/\/glossary\/$/);
});
