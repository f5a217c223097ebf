import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';
import { builtPages } from '../../support/pages.ts';

const recap = '/sessions/introduction/recap/';
const scripts = readdirSync('dist/_astro').filter((file) => file.endsWith('.js'));
const failed = /불러오지 못/;

/** Every script that a page loads, at once or later. */
function scriptsOf(path: string): string[] {
  const html = builtPages().find((page) => page.path === path)?.html ?? '';
  const seen = new Set<string>();
  const follow = (text: string) => {
    for (const name of scripts.filter((file) => text.includes(file) && !seen.has(file))) {
      seen.add(name);
      follow(readFileSync(`dist/_astro/${name}`, 'utf8'));
    }
  };
  follow(html);
  return [...seen];
}

test('모든 스크립트를 어느 쪽인가에서 막아 봐요', () => {
  const walked = new Set([recap, '/record/', '/record/poll/'].flatMap(scriptsOf));
  const all = new Set(builtPages().flatMap(({ path }) => scriptsOf(path)));
  expect(walked.size).toBeGreaterThan(8);
  const other = [...all].filter((name) => !walked.has(name));
  expect(other.filter((name) => /record|poll|reading/.test(name))).toEqual([]);
});

/** Blocks a script, as where the network drops it (`abort`) or a new deployment has no such file (404). */
async function block(page: Page, name: string, how: 'abort' | 'gone'): Promise<void> {
  await page.route(`**/_astro/${name}`, (route) =>
    how === 'abort'
      ? route.abort()
      : route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
  );
}

const record = JSON.stringify({
  version: 1,
  since: 0,
  items: {
    'introduction/recap/goals/what-is-de': { at: Date.UTC(2026, 10, 22), on: true, hash: '' },
  },
  pages: {},
});

const isStored = (page: Page, key: string) =>
  page.evaluate(
    (name) => (localStorage.getItem('de-study.record') ?? '').includes(`"${name}"`),
    key,
  );

/** Holds that a list keeps what it takes, or takes nothing and says so; true where it keeps it. */
async function holdList(page: Page, list: Locator): Promise<boolean> {
  await list.scrollIntoViewIfNeeded();
  const box = list.locator('input[type=checkbox], input[type=radio]').first();
  const isReady = () => list.evaluate((element) => element.matches(':defined'));
  await expect.poll(async () => (await isReady()) || (await box.isDisabled())).toBe(true);
  if (await box.isDisabled()) {
    await list.getByText(failed).waitFor();
    await list.getByRole('button', { name: '새로 고침' }).waitFor();
    await list.getByRole('button', { name: '기록 내보내기' }).waitFor();
    expect(await box.isChecked()).toBe(false);
    return false;
  }
  const name = await list.evaluate((element) => element.localName);
  if (name === 'question-card') {
    await box.check();
    await list.getByRole('button', { name: '답 확인하기' }).click();
  } else await box.click();
  const key = await box.evaluate(
    (input) =>
      `${input.closest<HTMLElement>('[data-list]')?.dataset['list']}/${input.closest<HTMLElement>('[data-item]')?.dataset['item']}`,
  );
  await expect.poll(() => isStored(page, key)).toBe(true);
  return true;
}

/** Holds that all that went wrong is files that didn't come, and empties the list of it. */
async function expectOnlyMissing(page: Page, trouble: string[]): Promise<void> {
  await page.close();
  expect(trouble.filter((text) => !text.includes('Failed to load'))).toEqual([]);
  trouble.length = 0;
}

const ways = ['abort', 'gone'] as const;

test.for(scriptsOf(recap).flatMap((name) => ways.map((how) => [name, how] as const)))(
  '글에서 %s 파일이 오지 않으면(%s) 받은 것은 모두 남고, 남길 수 없는 것은 받지 않아요',
  { timeout: 120_000 },
  async ([name, how], { visit, trouble }) => {
    const page = await visit('/404.html');
    await page.evaluate((text) => localStorage.setItem('de-study.record', text), record);
    await block(page, name, how);
    await page.goto(inject('origin') + recap);
    const lists = await page.locator('recap-list, survey-group, question-card').all();
    expect(lists.length).toBeGreaterThan(5);
    const kept = [];
    for (const list of lists) kept.push(await holdList(page, list));
    if (kept.includes(false)) {
      expect(kept).not.toContain(true);
      await page.unrouteAll();
      await lists[0]?.getByRole('button', { name: '새로 고침' }).click();
      const list = page.locator('recap-list').first();
      await list.scrollIntoViewIfNeeded();
      await expect.poll(() => list.evaluate((element) => element.matches(':defined'))).toBe(true);
      expect(await holdList(page, list)).toBe(true);
    } else if (await page.getByRole('button', { name: '내 답 복사하기' }).last().isVisible()) {
      await page.getByRole('button', { name: '내 답 복사하기' }).last().click();
      await page.getByRole('textbox', { name: '설문 답 카드' }).waitFor();
    }
    await expectOnlyMissing(page, trouble);
  },
);

test.for(scriptsOf('/record/').flatMap((name) => ways.map((how) => [name, how] as const)))(
  '내 기록에서 %s 파일이 오지 않으면(%s) 없다고 하지 않고, 어떻게 할지 말해요',
  { timeout: 120_000 },
  async ([name, how], { visit, trouble }) => {
    const page = await visit('/404.html');
    await page.evaluate((text) => localStorage.setItem('de-study.record', text), record);
    await block(page, name, how);
    await page.goto(`${inject('origin')}/record/`);
    const item = page.locator('record-overview').getByText('데이터 엔지니어링이 무엇인지');
    const notice = page.getByText(failed).first();
    await item.or(notice).first().waitFor();
    await expect
      .poll(async () => {
        const text = (await page.locator('main').textContent()) ?? '';
        const filled = await page.evaluate(() =>
          [...document.querySelectorAll('record-review, record-overview')].every(
            (element) => element.textContent?.trim() && !element.textContent.includes('불러오고'),
          ),
        );
        return filled || failed.test(text);
      })
      .toBe(true);
    expect(await page.locator('main').textContent()).not.toContain('아직 없어요');
    if (await item.isVisible()) {
      // The codes are drawn by a script of their own.
      await page.getByRole('button', { name: '링크와 QR 만들기' }).click();
      await page.locator('record-move :is(svg, button:text("새로 고침"))').first().waitFor();
    } else {
      await page.getByRole('button', { name: '새로 고침' }).first().waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '기록 내보내기' }).first().click();
      const text = readFileSync(await (await download).path(), 'utf8');
      expect(text).toBe(record);
      await page.unrouteAll();
      await page.getByRole('button', { name: '새로 고침' }).first().click();
      await item.waitFor();
    }
    await expectOnlyMissing(page, trouble);
  },
);

test.for(scriptsOf('/record/poll/').flatMap((name) => ways.map((how) => [name, how] as const)))(
  '설문 모아 보기에서 %s 파일이 오지 않으면(%s) 카드를 받거나, 받지 못한다고 해요',
  async ([name, how], { visit, trouble }) => {
    const page = await visit('/404.html');
    await block(page, name, how);
    await page.goto(`${inject('origin')}/record/poll/`);
    const poll = page.locator('poll-count');
    const field = poll.getByRole('textbox');
    await field
      .or(poll.getByRole('button', { name: '새로 고침' }))
      .first()
      .waitFor();
    if ((await field.count()) === 0) await poll.getByText(failed).waitFor();
    await expectOnlyMissing(page, trouble);
  },
);

test('스크립트를 기다리는 동안에는 아직 저장하지 않았다고 해요', async ({ visit }) => {
  const page = await visit('/404.html');
  const held: (() => void)[] = [];
  await page.route('**/*.js', async (route) => {
    await new Promise<void>((go) => held.push(go));
    await route.continue().catch(() => undefined);
  });
  await page.goto(inject('origin') + recap, { waitUntil: 'commit' });
  for (const list of await page.locator('recap-list, survey-group, question-card').all()) {
    await list.locator('input').first().check();
    await list.getByText('아직 저장하지 않았어요').waitFor();
  }
  await page.unroute('**/*.js');
  for (const go of held) go();
  await page.getByRole('status').filter({ hasText: '저장됨' }).first().waitFor();
  for (const list of await page.locator('recap-list, survey-group').all()) {
    await list.scrollIntoViewIfNeeded();
    await list.getByText('아직 저장하지 않았어요').waitFor({ state: 'detached' });
    expect(await list.locator('input').first().isChecked()).toBe(true);
  }
});

/** What lies there instead of a readable record; a lesson says so before the first change. */
test.for([
  ['더 새로운 형식', '{"version":99}', /더 새로운 형식/],
  ['손상된 기록', '{"version":1,"since":', /손상되어 읽지 못했어요/],
])(
  '%s이 저장되어 있으면 글이 바로 그렇다고 하고, 내 기록은 없다고 하지 않아요',
  async (given, { visit }) => {
    const [, stored, said] = given as [string, string, RegExp];
    const page = await visit('/404.html');
    await page.evaluate((text) => localStorage.setItem('de-study.record', text), stored);
    await page.goto(inject('origin') + recap);
    await page.locator('reading-place').getByText(said).waitFor();
    await page.goto(`${inject('origin')}/404.html`);
    await page.evaluate((text) => {
      localStorage.clear();
      localStorage.setItem('de-study.record', text);
    }, stored);
    await page.goto(`${inject('origin')}/record/`);
    await page.getByText('무엇이 있는지 알 수 없어요').first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain('아직 없어요');
  },
);
