import { expect, test } from 'vitest';
import { getReviewItems } from '../../../../src/lib/record/describe-record.ts';
import {
  answerQuestion,
  getLastTime,
  rateItem,
  setTick,
} from '../../../../src/lib/record/edit-record.ts';
import { readImport } from '../../../../src/lib/record/import-file.ts';
import { importRecord, previewImport } from '../../../../src/lib/record/import-record.ts';
import { eraseRecord } from '../../../../src/lib/record/erase-record.ts';
import { getStanding } from '../../../../src/lib/record/practice.ts';
import { toExportText } from '../../../../src/lib/record/record-text.ts';
import { countDue } from '../../../../src/lib/record/schedule.ts';
import type { SiteItems } from '../../../../src/lib/record/site-items.ts';
import type { Grade } from '../../../../src/lib/record/document.ts';
import { FakeBrowser, type Tab } from './fake-browser.ts';

const day = 86_400_000;
const recap = 's/t/goals/what';
const [right, wrong] = ['s/t/why/a', 's/t/why/b'];
const item = (id: string, correct?: boolean) => ({
  id,
  label: id,
  hash: '',
  ...(correct !== undefined && { correct }),
});
const site: SiteItems = {
  pages: [
    {
      key: 's/t',
      title: '',
      sections: [],
      lists: [
        { kind: 'recap', id: 'goals', title: '', items: [item('what')] },
        { kind: 'question', id: 'why', title: '', items: [item('a', true), item('b', false)] },
      ],
    },
  ],
  currentKeys: {},
  removed: {},
};
const choices = [
  { key: right, former: [], hash: '', correct: true },
  { key: wrong, former: [], hash: '', correct: false },
] as const;

const rate = ({ store }: Tab, grade: Grade) =>
  store.change((record) => rateItem(record, recap, [], grade, (after) => store.stamp(after)));
const answer = ({ store }: Tab, choice: (typeof choices)[number]) =>
  store.change((record) => answerQuestion(record, choices, choice, (after) => store.stamp(after)));
const tick = ({ store }: Tab, key: string, on: boolean) =>
  store.change((record) =>
    setTick(record, key, { on, hash: 'abcdef' }, store.stamp(getLastTime(record.items[key]))),
  );

/** How far a clock was ahead for a moment. */
const leaps = [3 * day, 40 * day, 400 * day, 14 * 365 * day];

test.for(leaps)('시계가 %d밀리초 앞섰다 돌아와도 마지막에 한 말이 남아요', (leap) => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  const said: (() => number | undefined)[] = [];
  const standing = () => getStanding(tab.store.document.items[recap], browser.clock);
  for (const act of [
    () => (tick(tab, recap, true), 3),
    () => (tick(tab, recap, false), undefined),
    () => (rate(tab, 1), 1),
    () => (rate(tab, 2), 2),
    () => (rate(tab, 3), 3),
  ])
    said.push(act);
  for (const ahead of said) {
    for (const after of said) {
      for (const later of said) {
        browser.clock += leap;
        expect(ahead()).toBe(standing());
        browser.clock += 60_000 - leap;
        expect(after()).toBe(standing());
        browser.clock += day;
        expect(later()).toBe(standing());
        tab.store.change((record) => eraseRecord(record, browser.clock));
      }
    }
  }
});

test.for(leaps)(
  '시계가 %d밀리초 앞섰을 때 답한 것은 오늘 묻고, 다시 답하면 제 날에 물어요',
  (leap) => {
    const browser = new FakeBrowser();
    const tab = browser.open();
    const plan = () => getReviewItems(tab.store.document, site, browser.clock);
    browser.clock += leap;
    rate(tab, 3);
    answer(tab, choices[0]);
    browser.clock -= leap;
    expect(countDue(plan(), browser.clock).count).toBe(2);
    rate(tab, 3);
    answer(tab, choices[0]);
    expect(countDue(plan(), browser.clock).count).toBe(0);
    for (const { due, log } of plan()) {
      expect(log).toHaveLength(1);
      expect(due - browser.clock).toBeGreaterThan(0);
      expect(due - browser.clock).toBeLessThan(10 * day);
    }
    answer(tab, choices[1]);
    browser.clock += day;
    expect(plan().find(({ practice }) => practice.kind === 'question')?.due).toBeLessThan(
      browser.clock + day / 2,
    );
  },
);

test.for(leaps)('시계가 %d밀리초 앞섰을 때의 기록도 내보내고 가져와요', (leap) => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  tick(tab, recap, true);
  browser.clock += leap;
  tick(tab, right, true);
  browser.clock -= leap;
  const bytes = new TextEncoder().encode(toExportText(tab.store.document, browser.clock));
  const result = readImport(bytes, browser.clock);
  if (!result.ok) throw new Error(result.problem);
  expect(result.repaired).toBe(true);
  const other = new FakeBrowser().open();
  const taken = importRecord(other.store.document, result.document);
  expect([taken.items[recap]?.on, taken.items[right]?.on]).toEqual([true, true]);
  const again = importRecord(taken, result.document);
  expect(previewImport(taken, again)).toEqual({ added: [], changed: [], rated: [], pages: [] });
});

test.for(leaps)('시계가 %d밀리초 앞섰을 때 지워도 그 뒤의 체크와 답은 제 날짜를 가져요', (leap) => {
  const browser = new FakeBrowser();
  const [a, b] = [browser.open(), browser.open()];
  tick(a, recap, true);
  browser.settle();
  browser.clock += leap;
  tick(b, right, true);
  browser.settle();
  a.store.change((record) => eraseRecord(record, browser.clock));
  browser.clock += 60_000 - leap;
  browser.settle();
  tick(a, recap, true);
  expect(a.store.document.items[recap]?.at).toBe(browser.clock);
  rate(a, 3);
  browser.settle();
  b.store.refresh();
  for (const { store } of [a, b, browser.open()]) {
    expect(Object.keys(store.document.items)).toEqual([recap]);
    expect(getStanding(store.document.items[recap], browser.clock)).toBe(3);
  }
});
