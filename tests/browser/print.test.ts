import { expect, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const pages = builtPages();
const topics = pages.filter(({ html }) => html.includes('class="print-answers"'));
const sessions = pages.filter(({ path }) => /^\/sessions\/[^/]+\/$/.test(path));

/** What stands on paper, box for box, without script's traces. */
const paper = () =>
  [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.matches('button, .button, legend, li, label, h2, h3, p, summary'))
    .map((one) => `${one.localName}: ${one.innerText.replaceAll(/\s+/g, ' ').trim()}`);

test.for(topics.map(({ path }) => path))(
  '%s prints the same with and without script, scrolled or not: no buttons, answers at the end',
  async (path, { visit }) => {
    const fresh = await visit(path, { javaScriptEnabled: false });
    await fresh.emulateMedia({ media: 'print' });
    const expected = await fresh.evaluate(paper);
    const page = await visit(path, { reducedMotion: 'reduce' });
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('question-card, recap-list, survey-group'))
        one.scrollIntoView();
    });
    await page.waitForFunction(
      () => !document.querySelector(':is(question-card, recap-list, survey-group):not(:defined)'),
    );
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(paper)).toEqual(expected);
    expect(expected.filter((line) => line.startsWith('button'))).toEqual([]);
    expect(expected).toContain('h2: 정답과 짧은 답');
    const answers = page.locator('.print-answers li');
    const asked = page.locator('.prose :is(question-card, .recap-item)');
    expect(await answers.count()).toBe(await asked.count());
    for (const text of await page.locator('.choice-why, .recap-answer').all())
      expect(await text.isVisible()).toBe(false);
  },
);

test.for(sessions.map(({ path }) => path))(
  '%s prints whole from one page, with a list of contents',
  async (path, { visit }) => {
    const page = await visit(path);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.locator('print-session').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '세션 전체 인쇄하기' }).click();
    await page.locator('[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const titles = await page.locator('.topic-cards__title').allTextContents();
    const trim = (texts: string[]) => texts.map((text) => text.trim());
    expect(trim(await page.locator('.print-session h1').allTextContents())).toEqual(trim(titles));
    const contents = page.locator('.print-session__paper > ol a');
    expect(trim(await contents.allTextContents())).toEqual(trim(titles));
    const wrong = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const links = [...document.querySelectorAll('.print-session a[href^="#"]')];
      const lost = links.filter((link) => !ids.includes(link.getAttribute('href')?.slice(1) ?? ''));
      return [...twice, ...lost.map((link) => link.outerHTML)];
    });
    expect(wrong).toEqual([]);
    for (const button of await page.locator('main button').all())
      expect(await button.isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-session__paper').textContent()).toBe('');
  },
);
