import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { parseFragment } from '../../../src/build/search/index/fragments.ts';
import { expect, test } from '../../support/browser.ts';
import {
  dialogOf,
  fieldOf,
  hitsOf,
  isFocused,
  openSearch,
  searchFor,
} from '../../support/search.ts';
import { sitePath } from '../../support/pages.ts';

const note = (page: Page) => page.locator('.search-note');
const choose = (page: Page, kind: string) =>
  dialogOf(page).getByText(kind, { exact: true }).click();

/** Kinds of the places that are shown; text has no badge. */
const kindsOf = (page: Page) =>
  page
    .locator('.search-pages ul .search-hit')
    .evaluateAll((hits) => [
      ...new Set(hits.map((hit) => hit.querySelector('small')?.textContent ?? '본문')),
    ]);

test('a chosen kind shows hits of that kind only', async ({ visit }) => {
  const page = await visit('/');
  await searchFor(page, '데이터');
  for (const [kind, first] of [
    ['그림', 'a[href*="#diagram-"]'],
    ['용어', `a[href^="${sitePath}/glossary/#"]`],
    ['참고자료', `a[href^="${sitePath}/references/#"]`],
    ['본문', `.search-hit--page[href^="${sitePath}/sessions/"]`],
  ] as const) {
    await choose(page, kind);
    await expect.poll(() => kindsOf(page)).toEqual([kind]);
    await page.locator('.search-pages').locator(first).first().waitFor();
  }
  await choose(page, '전체');
  await expect.poll(async () => (await kindsOf(page)).length).toBeGreaterThan(1);
});

test('a chosen kind stays for the next query and changes with the arrow keys', async ({
  visit,
}) => {
  const page = await visit('/');
  await searchFor(page, '계보');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await isFocused(dialogOf(page).getByRole('radio', { name: '전체' }))).toBe(true);
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight');
  expect(await dialogOf(page).getByRole('radio', { name: '그림' }).isChecked()).toBe(true);
  await expect.poll(() => kindsOf(page)).toEqual(['그림']);
  await fieldOf(page).fill('생애주기');
  await page.locator('a[href*="/lifecycle/#diagram-"]').first().waitFor();
  expect(await kindsOf(page)).toEqual(['그림']);
});

/** A foreign word that stands in the text of lessons and in no drawing, term or reference. */
function wordOfLessonsOnly(): string {
  const lessons = new Set(
    globSync('dist/pagefind/fragment/*.pf_fragment')
      .filter((path) => !parseFragment(readFileSync(path)).url.includes('#'))
      .map((path) => basename(path, '.pf_fragment')),
  );
  const words = globSync('dist/pagefind/visible/*.json').flatMap((path) =>
    Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>),
  );
  const found = words.find(
    ([word, ids]) => /^[a-z]{6,}$/.test(word) && ids.split(' ').every((id) => lessons.has(id)),
  );
  return found?.[0] ?? '';
}

test('an empty result says when only the filter is to blame', async ({ visit }) => {
  const page = await visit('/');
  const word = wordOfLessonsOnly();
  await searchFor(page, word);
  await choose(page, '그림');
  await note(page).getByText(`고른 범위에서 ‘${word}’에 대한 내용을 찾지 못했어요.`).waitFor();
  expect(await hitsOf(page).count()).toBe(0);
  await choose(page, '전체');
  await hitsOf(page).first().waitFor();
});

test('there is a session filter from two sessions on', async ({ visit }) => {
  const page = await visit('/');
  await searchFor(page, '데이터 품질');
  expect(await dialogOf(page).getByRole('combobox').count()).toBe(0);

  // The page as it will be with a second session, which has nothing about the query yet.
  await page.route('**/lexicon.json', async (route) => {
    const response = await route.fetch();
    const lexicon = (await response.json()) as { sessions: string[] };
    expect(lexicon.sessions).toHaveLength(1);
    await route.fulfill({ json: { ...lexicon, sessions: [...lexicon.sessions, '세션 2'] } });
  });
  await page.goto(`${inject('origin')}/`);
  await openSearch(page);
  await page.keyboard.insertText('데이터 품질');
  const sessions = dialogOf(page).getByRole('combobox', { name: '세션' });
  await sessions.selectOption({ index: 1 });
  await note(page).getByText('찾았어요').waitFor();
  // A term belongs to the sessions whose pages lead to it.
  await page.locator('.search-definition', { hasText: '데이터 품질' }).waitFor();
  await hitsOf(page).first().waitFor();
  await sessions.selectOption('세션 2');
  await note(page).getByText('고른 범위에서').waitFor();
  await sessions.selectOption('모든 세션');
  await page.locator('.search-definition').waitFor();
});
