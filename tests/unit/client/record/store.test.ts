import { expect, test } from 'vitest';
import { listDamaged, slots } from '../../../../src/client/record/storage.ts';
import { getStatusText, RecordStore } from '../../../../src/client/record/store.ts';
import { setTick } from '../../../../src/lib/record/edit-record.ts';
import { eraseRecord } from '../../../../src/lib/record/erase-record.ts';
import { FakeBrowser, FakeStorage, type Tab } from './fake-browser.ts';

const key = 'introduction/recap/goals/what';
const other = 'introduction/recap/goals/roles';

const tick = ({ store }: Pick<Tab, 'store'>, name = key, on = true) =>
  store.change((document) =>
    setTick(document, name, { on, hash: 'abcdef' }, store.stamp(document.items[name]?.at)),
  );
const isOn = ({ store }: Pick<Tab, 'store'>, name = key) => store.document.items[name]?.on === true;
const status = ({ store }: Pick<Tab, 'store'>) => getStatusText(store.state, store.reason);

function openWith(stored: string | null, prepare?: (local: FakeStorage) => void) {
  const local = new FakeStorage();
  const session = new FakeStorage();
  if (stored !== null) local.values.set(slots.record, stored);
  prepare?.(local);
  const environment = { local: () => local, session: () => session, now: () => Date.now() };
  return { local, session, store: new RecordStore(environment), environment };
}

test('says nothing while there is nothing', () => {
  expect(status(openWith(null))).toBe('');
});

test('says 저장됨 after a tick was read back', () => {
  const tab = openWith(null);
  tick(tab);
  expect(status(tab)).toBe('저장됨');
  expect(isOn({ store: new RecordStore(tab.environment) })).toBe(true);
});

test("falls back to the tab's storage and says when that fails, too", () => {
  const tab = openWith(null, (local) => (local.blocked = true));
  tick(tab);
  expect(status(tab)).toMatch(/^이 탭에서만/);
  expect(isOn({ store: new RecordStore(tab.environment) }), '같은 탭의 다음 페이지').toBe(true);
  tab.session.blocked = true;
  tick(tab, other);
  expect(status(tab)).toMatch(/^저장하지 못했어요/);
  expect(isOn(tab) && isOn(tab, other)).toBe(true);
});

test('moves what the tab kept once storage opens', () => {
  const tab = openWith(null, (local) => (local.blocked = true));
  tick(tab);
  tab.local.blocked = false;
  const next = { store: new RecordStore(tab.environment) };
  expect(isOn(next)).toBe(true);
  expect(status(next)).toBe('저장됨');
  expect(tab.session.values.size).toBe(0);
});

test("never says 저장됨 for what can't be read back", () => {
  const tab = openWith(null, (local) => (local.deaf = true));
  tick(tab);
  expect(status(tab)).toMatch(/^이 탭에서만/);
});

test('at whichever write storage fills up, it says so and keeps what was saved before', () => {
  for (let writes = 0; writes < 12; writes += 1) {
    const tab = openWith(null);
    for (let count = 0; count < writes; count += 1) tick(tab, `${key}-${count}`);
    const kept = tab.local.values.get(slots.record);
    tab.local.quota = kept?.length ?? 0;
    tick(tab, other);
    expect(status(tab)).toMatch(/^이 탭에서만/);
    expect(tab.local.values.get(slots.record)).toBe(kept);
    tab.local.quota = Infinity;
    tick(tab);
    expect(status(tab)).toBe('저장됨');
    expect(isOn({ store: new RecordStore(tab.environment) }, other)).toBe(true);
  }
});

const rubbish = [
  ['null', 'null'],
  ['빈 글', ''],
  ['잘린 JSON', '{"version":1,"since":0,"items":{"a/b'],
  ['배열', '[1,2,3]'],
  ['숫자', '7'],
  ['5MB의 쓰레기', 'x'.repeat(5_000_000)],
  ['다른 모양', '{"version":1,"since":"어제","items":[],"pages":null}'],
] as const;

test.for(rubbish)('puts a damaged record (%s) aside and saves anew', ([, text]) => {
  const tab = openWith(text);
  tick(tab);
  expect(status(tab)).toBe('저장됨');
  expect(listDamaged(() => tab.local).map((kept) => kept.text)).toEqual([text]);
});

test("leaves a damaged record in place when it can't be put aside, and saves in the tab", () => {
  const text = 'x'.repeat(5000);
  const tab = openWith(text, (local) => (local.quota = 6000));
  tick(tab);
  expect(status(tab)).toMatch(/^이 탭에서만/);
  expect(tab.local.values.get(slots.record)).toBe(text);
});

test('one damaged item costs no other, and the original is put aside', () => {
  const text = `{"version":1,"since":0,"items":{"${key}":{"at":1763769600000,"on":true,"hash":"a"},"${other}":{"at":null}},"pages":{}}`;
  const tab = openWith(text);
  expect(isOn(tab)).toBe(true);
  expect(listDamaged(() => tab.local)).toHaveLength(1);
});

test('never touches the record of a newer version', () => {
  const text = '{"version":99,"secret":true}';
  const tab = openWith(text);
  tick(tab);
  expect(tab.local.values.get(slots.record)).toBe(text);
  expect(status(tab)).toMatch(/^이 탭에서만.*더 새로운 형식/);
});

test("knows why it can't save before anything was ticked", () => {
  expect(status(openWith('{"version":99}'))).toMatch(/^이 브라우저에 더 새로운 형식/);
  const tab = openWith(null, (local) => (local.blocked = true));
  expect(status(tab)).toMatch(/^브라우저가 저장 공간을 막았거나/);
  tab.store.refresh();
  expect(tab.store.state, '남길 것이 없으면 쓰지도 않아요').toBe('empty');
  tab.local.blocked = false;
  tab.store.refresh();
  expect(status(tab)).toBe('');
});

test('notices a cleared record and restores all of it with the next change', () => {
  const tab = openWith(null);
  tick(tab);
  tab.local.values.clear();
  tab.store.refresh();
  expect(status(tab)).toMatch(/^저장하지 못했어요.*지워졌어요/);
  tick(tab, other);
  expect(status(tab)).toBe('저장됨');
  expect(isOn({ store: new RecordStore(tab.environment) })).toBe(true);
});

test('two tabs that write in the same moment keep both ticks', () => {
  const browser = new FakeBrowser();
  const [a, b] = [browser.open(), browser.open()];
  tick(a);
  tick(b, other);
  browser.settle();
  expect(isOn(a, other) && isOn(b)).toBe(true);
  const reopened = browser.open();
  expect(isOn(reopened) && isOn(reopened, other)).toBe(true);
});

test('two tabs that write in the same moment and close before they hear of it keep both ticks', () => {
  const browser = new FakeBrowser();
  const [a, b, c] = [browser.open(), browser.open(), browser.open()];
  tick(a);
  tick(b, other);
  tick(c, `${other}-2`);
  browser.closeAll();
  const reopened = browser.open();
  expect([key, other, `${other}-2`].map((name) => isOn(reopened, name))).toEqual([
    true,
    true,
    true,
  ]);
  expect(status(reopened)).toBe('저장됨');
  browser.clock += 2 * 3_600_000;
  browser.open();
  const left = [...browser.disk.values.keys()].filter((slot) => slot.startsWith(slots.own));
  expect(left, '모은 것은 치워요').toEqual([]);
  browser.closeAll();
  expect(isOn(browser.open(), other)).toBe(true);
});

test('what a closed tab left does not restore what was erased later', () => {
  const browser = new FakeBrowser();
  const [a, b] = [browser.open(), browser.open()];
  tick(a);
  browser.settle();
  b.store.change((record) => eraseRecord(record, browser.clock));
  browser.closeAll();
  expect(isOn(browser.open())).toBe(false);
});

test('the last change wins, also after the clock went back', () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  tick(tab);
  browser.clock = 0;
  tick(tab, key, false);
  expect(isOn(tab)).toBe(false);
  expect(isOn(browser.open())).toBe(false);
});

test('what is ticked after an erasure stays, also where the clock has gone backwards', () => {
  const browser = new FakeBrowser();
  const [a, b] = [browser.open(), browser.open()];
  tick(a);
  browser.settle();
  a.store.change((record) => eraseRecord(record, browser.clock));
  browser.clock -= 5 * 86_400_000;
  tick(a, other);
  // Heard as text, merged with what the other tab knew before the erasure.
  browser.settle();
  b.store.refresh();
  expect(isOn(a, other) && isOn(b, other)).toBe(true);
  expect(isOn(browser.open(), other)).toBe(true);
  expect(isOn(a) || isOn(b)).toBe(false);
});

test('an erasure in one tab is not undone by another', () => {
  const browser = new FakeBrowser();
  const [a, b] = [browser.open(), browser.open()];
  tick(a);
  browser.settle();
  a.store.change((record) => eraseRecord(record, browser.clock));
  browser.clock += 1;
  tick(b, other);
  browser.settle();
  expect(isOn(a) || isOn(b)).toBe(false);
  expect(isOn(a, other) && isOn(b, other), '지운 뒤의 체크').toBe(true);
});
