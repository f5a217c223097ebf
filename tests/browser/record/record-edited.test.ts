import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const lesson = '/sessions/introduction/roles/';

/** Fingerprints that a stored answer may have, and whether it then is an answer to what stands there now. */
test.for<[name: string, toHeld: (hash: string) => string, isOld: boolean]>([
  ['지금 글', (hash) => hash, false],
  ['2026년 12월 전에 저장한 같은 글', (hash) => hash.slice(0, 6), false],
  ['문제나 정답, 해설이 다른 글', (hash) => `${hash.slice(0, 6)}000000`, true],
  ['2026년 12월 전에 저장한 다른 글', () => '000000', true],
])('%s에 고른 답은 글마다 그 글에 대한 답으로 보여요', async ([, toHeld, isOld], { visit }) => {
  const page = await visit('/404.html');
  const html = await (await page.request.get(inject('origin') + lesson)).text();
  const wrong = [
    ...html.matchAll(/data-list="([^"]+)"|<li class="question-choice"([^>]*)>/g),
  ].reduce<{ list: string; choices: [string, string][] }>(
    (found, [, list, choice]) => {
      if (list) return { ...found, list };
      const [, item = ''] = /data-item="([^"]+)"/.exec(choice ?? '') ?? [];
      const [, hash = ''] = /data-hash="([^"]+)"/.exec(choice ?? '') ?? [];
      const known = found.choices.some(([key]) => key.startsWith(`${found.list}/`));
      if (choice?.includes('data-correct') || known) return found;
      return { ...found, choices: [...found.choices, [`${found.list}/${item}`, hash]] };
    },
    { list: '', choices: [] },
  ).choices;
  expect(wrong.length).toBeGreaterThan(1);
  const at = Date.now() - 1000;
  const items = Object.fromEntries(
    wrong.map(([key, hash]) => [key, { at, on: true, hash: toHeld(hash), log: [[at + 1, 1]] }]),
  );
  await page.evaluate(
    (record) => localStorage.setItem('de-study.record', record),
    JSON.stringify({ version: 1, since: 0, items, pages: {} }),
  );
  await page.goto(inject('origin') + lesson);
  for (const [key] of wrong) {
    const card = page.locator(`[data-list="${key.slice(0, key.lastIndexOf('/'))}"]`);
    await card.scrollIntoViewIfNeeded();
    await card.getByRole('radio', { checked: true }).waitFor();
    const old = card.getByText('고치기 전에 고른 것이니 다시 풀어 보세요');
    const verdict = card.getByText('다시 생각해 볼까요?');
    await (isOld ? old : verdict).waitFor();
    expect(await (isOld ? verdict : old).count()).toBe(0);
    await card.getByRole('button', { name: '다시 풀기' }).waitFor();
  }
  await page.goto(`${inject('origin')}/record/`);
  const answers = page.locator('record-overview li').filter({ hasText: '내 답: ' });
  await answers.first().waitFor();
  expect(await answers.count()).toBe(wrong.length);
  expect(await answers.filter({ hasText: '수정된 항목' }).count()).toBe(isOld ? wrong.length : 0);
  expect(await answers.filter({ hasText: '오답이에요' }).count()).toBe(isOld ? 0 : wrong.length);
});
