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

test('아무것도 없으면 아무 말도 하지 않아요', () => {
  expect(status(openWith(null))).toBe('');
});

test('체크하면 다시 읽어 확인한 뒤에 저장됨이라고 해요', () => {
  const tab = openWith(null);
  tick(tab);
  expect(status(tab)).toBe('저장됨');
  expect(isOn({ store: new RecordStore(tab.environment) })).toBe(true);
});

test('저장 공간이 막히면 탭에, 그것도 막히면 저장하지 못했다고 해요', () => {
  const tab = openWith(null, (local) => (local.blocked = true));
  tick(tab);
  expect(status(tab)).toMatch(/^이 탭에서만/);
  expect(isOn({ store: new RecordStore(tab.environment) }), '같은 탭의 다음 페이지').toBe(true);
  tab.session.blocked = true;
  tick(tab, other);
  expect(status(tab)).toMatch(/^저장하지 못했어요/);
  expect(isOn(tab) && isOn(tab, other)).toBe(true);
});

test('저장 공간이 열리면 탭에 두었던 것을 옮겨 저장해요', () => {
  const tab = openWith(null, (local) => (local.blocked = true));
  tick(tab);
  tab.local.blocked = false;
  const next = { store: new RecordStore(tab.environment) };
  expect(isOn(next)).toBe(true);
  expect(status(next)).toBe('저장됨');
  expect(tab.session.values.size).toBe(0);
});

test('쓴 것이 되읽히지 않으면 저장됨이라고 하지 않아요', () => {
  const tab = openWith(null, (local) => (local.deaf = true));
  tick(tab);
  expect(status(tab)).toMatch(/^이 탭에서만/);
});

test('몇 번째 쓰기에서 공간이 차든 사실대로 말하고, 먼저 저장한 것은 그대로예요', () => {
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

test.for(rubbish)('망가진 기록(%s)을 따로 두고 새로 저장해요', ([, text]) => {
  const tab = openWith(text);
  tick(tab);
  expect(status(tab)).toBe('저장됨');
  expect(listDamaged(() => tab.local).map((kept) => kept.text)).toEqual([text]);
});

test('망가진 것을 따로 둘 자리가 없으면 그 자리에 그대로 두고 탭에만 저장해요', () => {
  const text = 'x'.repeat(5000);
  const tab = openWith(text, (local) => (local.quota = 6000));
  tick(tab);
  expect(status(tab)).toMatch(/^이 탭에서만/);
  expect(tab.local.values.get(slots.record)).toBe(text);
});

test('한 항목만 망가졌으면 나머지는 살리고 원본을 따로 둬요', () => {
  const text = `{"version":1,"since":0,"items":{"${key}":{"at":1763769600000,"on":true,"hash":"a"},"${other}":{"at":null}},"pages":{}}`;
  const tab = openWith(text);
  expect(isOn(tab)).toBe(true);
  expect(listDamaged(() => tab.local)).toHaveLength(1);
});

test('더 새로운 버전의 기록은 건드리지 않아요', () => {
  const text = '{"version":99,"secret":true}';
  const tab = openWith(text);
  tick(tab);
  expect(tab.local.values.get(slots.record)).toBe(text);
  expect(status(tab)).toMatch(/^이 탭에서만.*더 새로운 형식/);
});

test('아직 체크한 것이 없어도 저장할 수 없는 까닭을 알아요', () => {
  expect(status(openWith('{"version":99}'))).toMatch(/^이 브라우저에 더 새로운 형식/);
  const tab = openWith(null, (local) => (local.blocked = true));
  expect(status(tab)).toMatch(/^브라우저가 저장 공간을 막았거나/);
  tab.store.refresh();
  expect(tab.store.state, '남길 것이 없으면 쓰지도 않아요').toBe('empty');
  tab.local.blocked = false;
  tab.store.refresh();
  expect(status(tab)).toBe('');
});

test('쓰는 동안 기록이 지워지면 곧 알아채고, 다음 변경에서 모두 되살려요', () => {
  const tab = openWith(null);
  tick(tab);
  tab.local.values.clear();
  tab.store.refresh();
  expect(status(tab)).toMatch(/^저장하지 못했어요.*지워졌어요/);
  tick(tab, other);
  expect(status(tab)).toBe('저장됨');
  expect(isOn({ store: new RecordStore(tab.environment) })).toBe(true);
});

test('두 탭이 같은 순간에 써도 두 체크가 모두 남아요', () => {
  const browser = new FakeBrowser();
  const [a, b] = [browser.open(), browser.open()];
  tick(a);
  tick(b, other);
  browser.settle();
  expect(isOn(a, other) && isOn(b)).toBe(true);
  const reopened = browser.open();
  expect(isOn(reopened) && isOn(reopened, other)).toBe(true);
});

test('두 탭이 같은 순간에 쓰고 서로 듣기 전에 모두 닫혀도 두 체크가 모두 남아요', () => {
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

test('닫힌 탭이 남긴 것이 그 뒤에 지운 것을 되살리지 않아요', () => {
  const browser = new FakeBrowser();
  const [a, b] = [browser.open(), browser.open()];
  tick(a);
  browser.settle();
  b.store.change((record) => eraseRecord(record, browser.clock));
  browser.closeAll();
  expect(isOn(browser.open())).toBe(false);
});

test('시계가 뒤로 가도 마지막에 한 일이 이겨요', () => {
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

test('한 탭에서 지우면 다른 탭이 되살리지 않아요', () => {
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
