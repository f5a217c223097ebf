import { expect, test } from '../../support/browser.ts';

/** Chromium reports a cross-page transition that a fast navigation cuts short as an error. */
const still = { reducedMotion: 'reduce' } as const;
const lifecycle = '/sessions/introduction/lifecycle/';

/** The part of a stored record that these tests change. */
interface StoredRecord {
  pages: { 'introduction/lifecycle': { sections: Record<string, string> } };
}

test('reading goes on where it stopped, and with the next topic after the end', async ({
  visit,
}) => {
  const page = await visit(lifecycle, still);
  await page.locator('#ingestion').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('ingestion')?.scrollIntoView());
  await page.waitForFunction(() =>
    localStorage.getItem('de-study.record')?.includes('"place":"ingestion"'),
  );
  await page.goto(new URL('/', page.url()).href);
  const link = page.getByRole('link', { name: '이어 읽기' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(
    /\/sessions\/introduction\/lifecycle\/#ingestion$/,
  );
  await link.click();
  await page.waitForURL(/lifecycle\/#ingestion$/);
  await page.evaluate(() => document.querySelector('.prose > :last-child')?.scrollIntoView());
  await page.waitForFunction(() =>
    /"readAt":[1-9]/.test(localStorage.getItem('de-study.record') ?? ''),
  );
  await page.goto(new URL('/sessions/introduction/', page.url()).href);
  const next = page.getByRole('link', { name: '다음 글 읽기' });
  await next.waitFor();
  expect(await next.getAttribute('href')).toMatch(/\/analytics-architecture\/$/);
  await page.getByText('12편 중 1편을 끝까지 읽고').waitFor();
});

test('the sidebar and the session page show progress', async ({ visit }) => {
  const page = await visit(lifecycle, still);
  const card = page.locator('question-card').first();
  // What is known counts, not what was clicked.
  await card.locator('[data-correct]').getByRole('radio').check();
  await card.getByRole('button', { name: '답 확인하기' }).click();
  const nav = page.getByRole('navigation', { name: '세션 목차' });
  await nav
    .getByRole('link', { name: /생애주기.*확인 문제와 되짚기 \d개 중 1개를 마쳤어요/ })
    .waitFor();
  await nav.getByText(/세션 전체에서 확인 문제와 되짚기 \d+개 중 1개를 마쳤어요/).waitFor();
  await page.goto(new URL('/sessions/introduction/', page.url()).href);
  await page.getByText(/확인 문제와 되짚기 \d+개 중 1개를 마쳤어요\./).waitFor();
});

test('sections changed since the last visit are shown until they are confirmed', async ({
  visit,
}) => {
  const page = await visit(lifecycle, still);
  await page.waitForFunction(() =>
    localStorage.getItem('de-study.record')?.includes('"ingestion":"'),
  );
  expect(await page.getByRole('button', { name: /바뀐 곳/ }).count()).toBe(0);
  await page.goto(new URL('/404.html', page.url()).href);
  // What was read last time differed in one section, and another did not exist.
  await page.evaluate(() => {
    const record = JSON.parse(localStorage.getItem('de-study.record') ?? '') as StoredRecord;
    const { sections } = record.pages['introduction/lifecycle'];
    sections.ingestion = 'former';
    delete sections.serving;
    localStorage.clear();
    localStorage.setItem('de-study.record', JSON.stringify(record));
  });
  await page.goto(new URL(lifecycle, page.url()).href);
  const button = page.getByRole('button', { name: '바뀐 곳 2곳' });
  await button.click();
  await page.getByRole('link', { name: '수집', exact: true }).last().waitFor();
  await page.getByText('(새로 생김)').waitFor();
  await page.getByRole('button', { name: '모두 확인했어요' }).click();
  await page.reload();
  await page.waitForFunction(() => customElements.get('reading-place'));
  expect(await button.count()).toBe(0);
});
