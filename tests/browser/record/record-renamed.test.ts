import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const still = { reducedMotion: 'reduce' } as const;
const lifecycle = '/sessions/introduction/lifecycle/';

/** Serves pages as they are built once the ledger says that a topic got a new name. */
async function rename(page: Page): Promise<void> {
  await page.route(/\/(sessions\/.*)?$/, async (route) => {
    const response = await route.fetch();
    const key = 'data-page="introduction/lifecycle"';
    const body = (await response.text()).replaceAll(
      new RegExp(`(<reading-place[^>]*) ${key}|(<record-progress[^>]*) ${key}`, 'g'),
      (_, place?: string, mark?: string) =>
        place
          ? `${place} ${key} data-former="introduction/circle"`
          : `${mark} ${key} data-former="introduction/lifecycle=introduction/circle"`,
    );
    await route.fulfill({ response, body });
  });
}

/** The part of a stored record that these tests change. */
interface StoredRecord {
  pages: { 'introduction/lifecycle': { sections: Record<string, string> } };
}

test('a renamed page keeps the reading place and its changed sections', async ({ visit }) => {
  const page = await visit(lifecycle, still);
  await page.waitForFunction(() =>
    localStorage.getItem('de-study.record')?.includes('"serving":"'),
  );
  await page.goto(`${inject('origin')}/404.html`);
  // The same reader from before the rename: one section read differently then.
  await page.evaluate(() => {
    const record = JSON.parse(localStorage.getItem('de-study.record') ?? '') as StoredRecord;
    const visited = record.pages['introduction/lifecycle'];
    Object.assign(visited, { place: 'storage', label: '저장' });
    visited.sections.storage = 'former';
    Object.assign(record, { pages: { 'introduction/circle': visited } });
    localStorage.setItem('de-study.record', JSON.stringify(record));
  });
  await rename(page);
  await page.goto(`${inject('origin')}/`);
  const link = page.getByRole('link', { name: '이어 읽기' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/\/lifecycle\/#storage$/);
  await page.goto(inject('origin') + lifecycle);
  await page.getByRole('button', { name: '바뀐 곳 1곳' }).click();
  await page.getByRole('button', { name: '모두 확인했어요' }).click();
  const pages = await page.evaluate(
    () => (JSON.parse(localStorage.getItem('de-study.record') ?? '') as StoredRecord).pages,
  );
  expect(pages['introduction/lifecycle'].sections.storage).not.toBe('former');
});
