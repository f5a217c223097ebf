import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';
import { hitsOf, searchFor } from '../../support/search.ts';

/** The marked pieces of text, in the order of the page. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) =>
      (range as Range).toString().toLowerCase(),
    ),
  );

async function follow(page: Page, query: string, address: string): Promise<void> {
  await searchFor(page, query);
  await page.locator(`.search-body a[href*="${address}"]`).first().click();
  await page.waitForURL(`**${address}*`);
}

test('marks a term by its Korean and its English name, without the particle', async ({ visit }) => {
  const page = await visit('/');
  await follow(page, '데이터 계보를', '/data-lineage/#');
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(3);
  const words = await marked(page);
  expect(words).toContain('데이터 계보');
  expect(words).toContain('data lineage');
  const names = /^(데이터[\s-]?)?(계보|리니지)$|^(data[\s-]?)?lineage$/;
  expect(words.filter((word) => !names.test(word))).toEqual([]);
  // The rule of the style sheet that colours them holds.
  const colour = await page.evaluate(
    () => getComputedStyle(document.body, '::highlight(search)').backgroundColor,
  );
  expect(colour).not.toBe('rgba(0, 0, 0, 0)');
});

/** Words of all kinds that stand far down a page, which hits of the page itself lead to. */
test.for(['S3', '백엔드', '985억', 'MapReduce', '엑사바이트', '되돌리는', 'Spark', '단계별'])(
  '%s: each hit of a page shows its first mark on arrival, with a section named or not',
  { timeout: 60_000 },
  async (query, { visit }) => {
    const page = await visit('/');
    await searchFor(page, query);
    await hitsOf(page).first().waitFor();
    const addresses = await page
      .locator('.search-hit')
      .evaluateAll((links: HTMLAnchorElement[]) =>
        links.map(({ pathname, hash }) => pathname + hash),
      );
    for (const address of [...new Set(addresses)].slice(0, 6)) {
      await page.goto(inject('origin'));
      await follow(page, query, address);
      await expect
        .poll(async () => (await marked(page)).length, { message: address })
        .toBeGreaterThan(0);
      await expect
        .poll(
          () =>
            page.evaluate(() =>
              [...(CSS.highlights.get('search') ?? [])].some((range) => {
                const { top, bottom, width } = (range as Range).getBoundingClientRect();
                return width > 0 && top >= 0 && bottom <= innerHeight;
              }),
            ),
          { message: `${query} → ${address}` },
        )
        .toBe(true);
    }
  },
);

test('marks stand in the text only and go on click or Escape', async ({ visit }) => {
  const page = await visit('/');
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => page.locator('main h1').click(),
  ]) {
    await follow(page, '생애주기', '/lifecycle/#');
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(3);
    const outside = await page.evaluate(
      () =>
        [...(CSS.highlights.get('search') ?? [])].filter(
          ({ startContainer }) => !startContainer.parentElement?.closest('[data-pagefind-body]'),
        ).length,
    );
    expect(outside).toBe(0);
    await leave();
    expect(await marked(page)).toEqual([]);
  }
});

test('marks appear only on arrival from the search, not when the page is opened again', async ({
  visit,
}) => {
  const page = await visit('/');
  await follow(page, '생애주기', '/lifecycle/#');
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
  await page.goto(`${inject('origin')}/sessions/introduction/lifecycle/`);
  await page.waitForTimeout(300);
  expect(await marked(page)).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.getItem('search-marks'))).toBe(null);
});

test('marks the Korean name of a term even if only the glossary has it', async ({ visit }) => {
  const page = await visit('/');
  await follow(page, '관심사 분리', '/glossary/#separation-of-concerns');
  await expect.poll(() => marked(page)).toContain('관심사 분리');
});

const isOpen = (page: Page) =>
  page.locator('#google-cloud-pipeline').evaluate((element: HTMLDetailsElement) => element.open);

test('a hit inside folded text unfolds it', async ({ visit }) => {
  const page = await visit('/');
  await follow(page, 'Capture Process Store', '/what-is-data-engineering/#skipped-terms');
  await expect.poll(() => isOpen(page)).toBe(true);
  const shown = await page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])]
      .filter((range) => range.startContainer.parentElement?.closest('#google-cloud-pipeline'))
      .some((range) => range.startContainer.parentElement?.checkVisibility()),
  );
  expect(shown).toBe(true);
});

test('a hit on a drawing inside folded text unfolds it', async ({ visit }) => {
  const page = await visit('/');
  const diagram = '#diagram-google-cloud-steps';
  await follow(page, 'Capture Process Store', diagram);
  await expect.poll(() => isOpen(page)).toBe(true);
  expect(await page.locator(diagram).isVisible()).toBe(true);
});

test('folded text stays folded when the hit is visible without it', async ({ visit }) => {
  const page = await visit('/');
  await follow(page, '한 문장으로 말하면', '/what-is-data-engineering/#definition');
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
  expect(await isOpen(page)).toBe(false);
});

test('a browser without the Highlight API still lands on the section', async ({ visit }) => {
  const page = await visit('/404.html');
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(Object.getPrototypeOf(CSS) as object, 'highlights');
  });
  await page.goto(`${inject('origin')}/`);
  expect(await page.evaluate(() => 'highlights' in CSS)).toBe(false);
  await searchFor(page, '데이터 품질');
  await hitsOf(page).filter({ hasText: 'Uber의 데이터 품질 플랫폼' }).first().click();
  await page.getByRole('heading', { name: /Uber의 데이터 품질/ }).waitFor();
});
