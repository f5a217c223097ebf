import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { appears, clickText, compose, goes, placeOf } from '../../support/engines/act.ts';
import type { Engine, Tab } from '../../support/engines/engine.ts';
import { findEngines } from '../../support/engines/index.ts';

const TOPIC = '/sessions/introduction/lifecycle/';
const RECAP = '/sessions/introduction/recap/';
const FIELD = '.search-dialog .search-input';

/** Makes everything in the record as old as if it had been written so many days ago. */
function agoByDays(days: number): void {
  const text = localStorage.getItem('de-study.record') ?? '';
  const past = (time: string) => String(Number(time) - days * 24 * 60 * 60 * 1000);
  // Whatever else is kept of it would bring the newer times back.
  localStorage.clear();
  localStorage.setItem('de-study.record', text.replace(/\b1[789]\d{11}\b/g, past));
}

describe.for(Object.entries(findEngines()))('%s', ([, start]) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  /** Runs in a window of a reader who has never seen the site. */
  const reader = async (path: string, walk: (tab: Tab) => Promise<void>) => {
    const tab = await engine.open();
    try {
      await tab.goto(inject('origin') + path);
      await walk(tab);
    } finally {
      await tab.close();
    }
  };
  const go = (tab: Tab, path: string) => tab.goto(inject('origin') + path);
  const theme = (tab: Tab) => tab.evaluate(() => document.documentElement.dataset['theme'], null);
  const checked = (tab: Tab) =>
    tab.evaluate(() => document.querySelectorAll('recap-list input:checked').length, null);

  /** Brings a part of the page to the screen, which loads its script. */
  const reach = async (tab: Tab, tag: string) => {
    await tab.evaluate(async (name: string) => {
      document.querySelector(name)?.scrollIntoView();
      await customElements.whenDefined(name);
    }, tag);
  };
  const tick = async (tab: Tab) => {
    await reach(tab, 'recap-list');
    await tab.click('recap-list input[type=checkbox]:not(:checked)');
    await appears(tab, 'recap-list', '저장됨');
  };

  test('a page is read, a term opens its card, and Escape closes it', () =>
    reader(TOPIC, async (tab) => {
      await appears(tab, 'h1', '데이터 엔지니어링 생애주기');
      await tab.click('term-card > a');
      await appears(tab, '.term__card:popover-open', '용어집에서 보기');
      await tab.press('Escape');
      await goes(tab, '.term__card:popover-open');
    }));

  test('a word is searched while it is written, filtered, followed, and Back leads to the hits', () =>
    reader(TOPIC, async (tab) => {
      await tab.click('site-search a');
      await appears(tab, FIELD);
      await compose(tab, FIELD, ['ㄱ', '계', '곕', '계보']);
      await appears(tab, '.search-hit', '계보');
      await clickText(tab, '.search-dialog label', '그림');
      await expect
        .poll(() =>
          tab.evaluate(
            () =>
              [...document.querySelectorAll('.search-pages ul .search-hit')].map(
                (hit) => hit.querySelector('small')?.textContent,
              ),
            null,
          ),
        )
        .toEqual(expect.arrayContaining(['그림']));
      await clickText(tab, '.search-dialog label', '전체');
      await clickText(tab, '.search-hit[href*="/data-lineage/"]', '');
      await expect.poll(() => placeOf(tab)).toContain('/data-lineage/');
      await goes(tab, '.search-dialog');
      await tab.back();
      await appears(tab, '.search-hit', '계보');
      expect(await placeOf(tab)).toContain(TOPIC);
    }));

  test('a tick stays after a reload, and another tab follows it', () =>
    reader(RECAP, async (tab) => {
      await tick(tab);
      await tab.reload();
      await reach(tab, 'recap-list');
      await expect.poll(() => checked(tab)).toBe(1);
      const other = await tab.another();
      await go(other, RECAP);
      await reach(other, 'recap-list');
      await expect.poll(() => checked(other)).toBe(1);
      await tick(other);
      await expect.poll(() => checked(tab)).toBe(2);
      await other.close();
    }));

  test('a question is answered, and comes up in the record', () =>
    reader(RECAP, async (tab) => {
      await reach(tab, 'question-card');
      await tab.click('question-card input[type=radio]');
      await clickText(tab, 'question-card button', '답 확인하기');
      await expect
        .poll(() => tab.evaluate(() => document.querySelector('question-card')?.textContent, null))
        .toMatch(/정답이에요\.|다시 생각해 볼까요\?/);
      await reach(tab, 'recap-list');
      await clickText(tab, 'recap-list summary', '짧은 답 보기');
      await clickText(tab, 'recap-list button', '몰랐어요');
      await appears(tab, 'recap-list', '저장됨');
      // What a page holds of the record it would write again while it is left.
      await go(tab, '/references/');
      await tab.evaluate(agoByDays, 40);
      await go(tab, '/record/');
      await appears(tab, 'record-review .record-card', '떠올려 보세요');
    }));

  test('a drawing fills the screen, and Back closes it', () =>
    reader(TOPIC, async (tab) => {
      await tab.click('#diagram-lifecycle .diagram__open');
      await appears(tab, 'dialog.diagram-zoom svg');
      await tab.evaluate(() => history.back(), null);
      await goes(tab, 'dialog.diagram-zoom');
      expect(await placeOf(tab)).toContain(TOPIC);
    }));

  test('the theme is chosen for all pages', () =>
    reader('/', async (tab) => {
      await tab.click('theme-toggle button');
      await tab.click('theme-toggle button');
      expect(await theme(tab)).toBe('dark');
      await go(tab, TOPIC);
      expect(await theme(tab)).toBe('dark');
    }));

  test('a record moves to another reader by its link', async () => {
    let link = '';
    await reader(RECAP, async (tab) => {
      await tick(tab);
      await go(tab, '/record/');
      await clickText(tab, 'record-move button', '링크와 QR 만들기');
      await appears(tab, 'record-move input');
      link = await tab.evaluate(
        () => document.querySelector<HTMLInputElement>('record-move input')?.value ?? '',
        null,
      );
    });
    await reader(link.slice(inject('origin').length), async (tab) => {
      await clickText(tab, 'record-import .record-panel button', '가져오기');
      await appears(tab, 'record-import', '가져왔어요.');
      await go(tab, RECAP);
      await reach(tab, 'recap-list');
      await expect.poll(() => checked(tab)).toBe(1);
    });
  });

  test('a page is printed', () =>
    reader(TOPIC, async (tab) => {
      const pdf = await tab.print();
      expect(pdf === undefined).toBe(engine.name === 'webkit');
      if (!pdf) return;
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(20_000);
    }));
});
