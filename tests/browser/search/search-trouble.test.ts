import type { Page, Route } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';
import {
  dialogOf,
  fieldOf,
  forgiveMissingFiles,
  hitsOf,
  isFocused,
  openSearch,
  searchFor,
  statusOf,
} from '../../support/search.ts';

const note = (page: Page) => page.locator('.search-note');
const retry = (page: Page) => dialogOf(page).getByRole('button', { name: '다시 시도' });

test('offline before the search was ever opened: says so, and works once there is a connection', async ({
  visit,
  trouble,
}) => {
  const page = await visit('/');
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  await dialogOf(page).getByRole('alert').getByText('인터넷 연결을 확인해 주세요.').waitFor();
  await retry(page).click();
  await dialogOf(page).getByRole('alert').waitFor();
  await dialogOf(page).getByRole('button', { name: '닫기' }).click();
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('/');
  await dialogOf(page).getByRole('alert').waitFor();
  await page.context().setOffline(false);
  await retry(page).click();
  await fieldOf(page).waitFor();
  expect(await dialogOf(page).getByRole('alert').count()).toBe(0);
  expect(await isFocused(fieldOf(page))).toBe(true);
  await page.keyboard.insertText('계보');
  await hitsOf(page).first().waitFor();
  forgiveMissingFiles(trouble);
});

test('offline on the search page: says so in its place, and works once there is a connection', async ({
  visit,
  trouble,
}) => {
  const page = await visit('/404.html');
  await page.route('**/search-panel*', (route) => route.abort());
  await page.goto(`${inject('origin')}/search/`);
  await page.getByRole('alert').getByText('인터넷 연결을 확인해 주세요.').waitFor();
  await page.unroute('**/search-panel*');
  await page.getByRole('button', { name: '다시 시도' }).click();
  await fieldOf(page).fill('계보');
  await hitsOf(page).first().waitFor();
  forgiveMissingFiles(trouble);
});

test('the connection is lost while searching: says so, and works once it is back', async ({
  visit,
  trouble,
}) => {
  const page = await visit('/');
  await searchFor(page, '계보');
  await page.context().setOffline(true);
  await fieldOf(page).fill('커리어 패스');
  await statusOf(page)
    .getByText('검색을 불러오지 못했어요. 인터넷 연결을 확인해 주세요.')
    .waitFor();
  await dialogOf(page).getByRole('link', { name: '용어집에서 찾아보기' }).waitFor();
  expect(await hitsOf(page).count()).toBe(0);
  await page.context().setOffline(false);
  await retry(page).click();
  await hitsOf(page).filter({ hasText: '커리어' }).first().waitFor();
  expect(await fieldOf(page).inputValue()).toBe('커리어 패스');
  forgiveMissingFiles(trouble);
});

test.for([
  ['Pagefind', '**/pagefind/pagefind.js*'],
  ['the WebAssembly of Pagefind', '**/pagefind/wasm.*'],
  ['the index', '**/pagefind/index/**'],
])('%s is missing: says so, and a second try finds', async ([, files = ''], { visit, trouble }) => {
  const page = await visit('/');
  await page.route(files, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await openSearch(page);
  await page.keyboard.insertText('계보');
  await statusOf(page).getByText('검색을 불러오지 못했어요.').waitFor();
  expect(await note(page).textContent(), 'the connection is there').toBe(
    '검색을 불러오지 못했어요.',
  );
  expect(await dialogOf(page).getByRole('radio').count(), 'nothing to narrow').toBe(0);
  await page.unroute(files);
  await retry(page).click();
  await hitsOf(page).first().waitFor();
  expect(await dialogOf(page).getByRole('radio').count()).toBe(5);
  forgiveMissingFiles(trouble);
});

/** How hosts answer where a file is missing. */
const ANSWERS = [
  ['missing', { status: 404, body: 'Not found' }],
  ['a page of the host', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
] as const;

/** What was lost must never look like fewer results. */
test.for(
  (
    [
      [
        'a part of the index',
        /pagefind\/index\/[^/]*[02468ace]\.pf_index/,
        '데이터 카프카 수집 품질',
      ],
      ['the filters', /\.pf_filter/, '계보'],
      ['the words as they stand', /pagefind\/visible\//, '계보'],
      ['the texts of the documents', /\.pf_fragment/, '계보'],
    ] as const
  ).flatMap(([name, files, query]) =>
    ANSWERS.map(([how, answer]) => ({ name, how, files, query, answer })),
  ),
)(
  '$name, $how: no fewer results are shown, and a second try finds',
  async ({ files, query, answer }, { visit, trouble }) => {
    const page = await visit('/');
    let missing = 0;
    await page.route(files, (route) => {
      missing++;
      return route.fulfill(answer);
    });
    await openSearch(page);
    await page.keyboard.insertText(query);
    await statusOf(page).getByText('검색을 불러오지 못했어요.').waitFor();
    expect(missing).toBeGreaterThan(0);
    expect(await hitsOf(page).count()).toBe(0);
    await page.unroute(files);
    await retry(page).click();
    await hitsOf(page).first().waitFor();
    forgiveMissingFiles(trouble);
  },
);

test('a browser that blocks WebAssembly gets the glossary', async ({ visit, trouble }) => {
  const page = await visit('/404.html');
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto(`${inject('origin')}/`);
  await openSearch(page);
  await page.keyboard.insertText('계보');
  await note(page).getByText('검색을 불러오지 못했어요.').waitFor();
  await retry(page).click();
  await note(page).getByText('검색을 불러오지 못했어요.').waitFor();
  await dialogOf(page).getByRole('link', { name: '용어집에서 찾아보기' }).click();
  await page.waitForURL(/\/glossary\/$/);
  forgiveMissingFiles(trouble);
});

test.for<[string, (route: Route) => Promise<void>]>([
  ['없으면', (route) => route.fulfill({ status: 404, body: 'Not found' })],
  [
    '깨져 있으면',
    (route) => route.fulfill({ contentType: 'application/json', body: '{"pages":1' }),
  ],
  ['다른 것이면', (route) => route.fulfill({ json: ['index'] })],
])('낱말 사전이 %s Pagefind만으로 찾고, 그렇다고 해요', async ([, answer], { visit, trouble }) => {
  const page = await visit('/');
  await page.route('**/lexicon.json', answer);
  await searchFor(page, '데이터');
  await statusOf(page)
    .getByText(
      /^글 \d+개에서 \d+곳을 찾았어요\.(?: \d+개가 더 있어요\.)? 사전을 불러오지 못해 적은 그대로 찾았어요\.$/,
    )
    .waitFor();
  await fieldOf(page).fill('뷁뷁뷁');
  await note(page).getByText('‘뷁뷁뷁’에 대한 내용을 찾지 못했어요.').waitFor();
  await dialogOf(page).getByText('그림', { exact: true }).click();
  await fieldOf(page).fill('데이터');
  await page.locator('.search-hit[href*="#diagram-"]').first().waitFor();
  forgiveMissingFiles(trouble);
});

test('what takes long is said, and what is typed meanwhile is searched for', async ({ visit }) => {
  const page = await visit('/');
  let deliver = () => {};
  const held = new Promise<void>((resolve) => (deliver = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await openSearch(page);
  await page.keyboard.insertText('데이터 계보');
  await statusOf(page).getByText('검색을 준비하고 있어요…').waitFor();
  expect(await dialogOf(page).getByRole('radio').count(), 'nothing will jump').toBe(5);
  deliver();
  await page.locator('.search-definition', { hasText: '데이터 계보' }).waitFor();
  expect(await note(page).textContent()).not.toContain('준비');
});

test('an answer that comes late says nothing over the one that came after it', async ({
  visit,
}) => {
  const page = await visit('/');
  await searchFor(page, '데이터 품질');
  let held = 0;
  await page.route(/pagefind\/(index|fragment)\//, async (route) => {
    held++;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  await fieldOf(page).fill('카프카');
  await expect.poll(() => held).toBeGreaterThan(0);
  await fieldOf(page).fill('데이터 품질');
  await page.waitForTimeout(1000);
  expect(await page.locator('.search-note').textContent()).toContain('찾았어요');
});
