import { expect } from 'vitest';
import { eraseRecord } from '../../../../src/lib/record/erase-record.ts';
import type { Grade } from '../../../../src/lib/record/document.ts';
import { repairTime } from '../../../../src/lib/record/repair-times.ts';
import {
  answerQuestion,
  getLastTime,
  rateItem,
  readItem,
  setTick,
} from '../../../../src/lib/record/edit-record.ts';
import { readImport } from '../../../../src/lib/record/import-file.ts';
import { toExportText } from '../../../../src/lib/record/record-text.ts';
import { importRecord, undoImport } from '../../../../src/lib/record/import-record.ts';
import { toRecordText } from '../../../../src/lib/record/record-text.ts';
import type { Tab } from '../../client/record/fake-browser.ts';
import { Profile } from './profile.ts';

/** An item as its author knows it: the same thing under whatever id and wording it has today. */
export interface ModelItem {
  uid: number;
  key: string;
  former: string[];
  hash: string;
  /** Of two items that are choices of a question: whether this one is right today. */
  correct: boolean;
}

/** The study: a list whose content is edited over time, and two readers who use it. */
export class Study {
  items: ModelItem[] = [];
  readonly profiles = [new Profile(), new Profile()] as const;
  /** Every tick ever set, by item: nothing else may ever show up there. */
  readonly #history = new Map<number, Set<string>>();
  #count = 0;
  /** Ticks and ratings that a page said were saved. */
  acknowledged = 0;

  constructor(size: number) {
    for (let index = 0; index < size; index += 1) this.insert(index);
  }

  /** A new item gets an id that was never used. */
  insert(position: number): void {
    const uid = this.#count++;
    const key = `s/t/list/item-${uid}`;
    const item = { uid, key, former: [], hash: `h${uid}`, correct: uid % 2 === 0 };
    this.items.splice(position % (this.items.length + 1), 0, item);
  }

  rename(item: ModelItem): void {
    item.former = [...item.former, item.key];
    item.key = `s/t/list/name-${this.#count++}`;
  }

  reword(item: ModelItem): void {
    item.hash = `h${this.#count++}`;
    item.correct = !item.correct;
  }

  remove(item: ModelItem): void {
    if (this.items.length > 2) this.items = this.items.filter((one) => one !== item);
  }

  /** Ticks as the page does. */
  tick(profile: Profile, { store }: Tab, { uid, key, former, hash }: ModelItem, on: boolean): void {
    let at = 0;
    store.change((document) => {
      at = store.stamp(getLastTime(readItem(document, key, former)));
      return setTick(document, key, { on, hash }, at);
    });
    const writes = this.#history.get(uid) ?? new Set();
    this.#history.set(uid, writes.add(`${at} ${on} ${hash}`));
    expect(readItem(store.document, key, former), 'a tab shows what was just set').toMatchObject({
      on,
    });
    if (store.state === 'saved') this.#acknowledge(profile, uid, at, []);
  }

  /** Rates as the page does. */
  rate(profile: Profile, { store }: Tab, { uid, key, former }: ModelItem, grade: Grade): void {
    let at = 0;
    store.change((document) =>
      rateItem(document, key, former, grade, (after) => (at = store.stamp(after))),
    );
    // A tick that a clock ahead has dated takes the rating's word.
    this.#note(store, { uid, key, former });
    if (store.state === 'saved') this.#acknowledge(profile, uid, 0, [[at, grade]]);
  }

  /** Notes how an item stands as what its reader did. */
  #note(
    store: Tab['store'],
    { uid, key, former }: Pick<ModelItem, 'uid' | 'key' | 'former'>,
  ): number {
    const { at = 0, on, hash } = readItem(store.document, key, former) ?? {};
    const writes = this.#history.get(uid) ?? new Set();
    this.#history.set(uid, writes.add(`${at} ${on} ${hash}`));
    return at;
  }

  /** Answers a question of two choices as the page does: one is on, the other is not, by today's key. */
  answer(profile: Profile, { store }: Tab, chosen: ModelItem, other: ModelItem): void {
    if (chosen === other) return;
    const before = readItem(store.document, other.key, other.former);
    let at = 0;
    store.change((document) =>
      answerQuestion(document, [chosen, other], chosen, (after) => (at = store.stamp(after))),
    );
    const { on, hash } = readItem(store.document, chosen.key, chosen.former) ?? {};
    expect([on, hash]).toEqual([true, chosen.hash]);
    const after = readItem(store.document, other.key, other.former);
    expect(after?.on ?? false).toBe(false);
    if (before?.on) expect(after?.hash).toBe(before.hash);
    const [tickedAt, droppedAt] = [this.#note(store, chosen), this.#note(store, other)];
    if (store.state !== 'saved') return;
    this.#acknowledge(profile, chosen.uid, tickedAt, [[at, chosen.correct ? 3 : 1]]);
    if (before?.on) this.#acknowledge(profile, other.uid, droppedAt, []);
  }

  #acknowledge(profile: Profile, uid: number, at: number, ratings: [number, Grade][]): void {
    this.acknowledged += 1;
    profile.promise(uid, at, ratings);
  }

  /**
   * Closes a tab. One that said it could not save takes what only it knew with it, as it said: two
   * tabs that write in the same moment on a full storage can bring that about.
   */
  close(profile: Profile, tab: Tab): void {
    profile.browser.close(tab);
    if (tab.store.state === 'tab' || tab.store.state === 'lost') profile.promised.clear();
  }

  /** Closes all tabs before they have heard of each other. */
  closeAll(profile: Profile): void {
    const { tabs } = profile.browser;
    // What a tab could not save is lost with it, as it said; and on a full storage there may be no room for
    // what each tab keeps of its own.
    const roomy = profile.browser.disk.quota === Infinity;
    const told = tabs.every(({ store }) => store.state !== 'tab' && store.state !== 'lost');
    profile.browser.closeAll();
    profile.browser.open();
    if (!told || !roomy) profile.promised.clear();
  }

  /** Erases everything as the record's page does: nothing that was promised before holds any more. */
  erase(profile: Profile): void {
    profile.browser.settle();
    const { store } = profile.tab(0);
    const live = profile.browser.tabs.filter((tab) => !tab.frozen);
    // What a tab could not save, and said so, may be newer than the erasure, which then lets it live.
    const told = live.every((tab) => tab.store.state !== 'tab' && tab.store.state !== 'lost');
    store.change((record) => eraseRecord(record, profile.browser.clock));
    expect(Object.keys(store.document.items), 'erased').toEqual([]);
    profile.browser.settle();
    if (store.state !== 'saved') return;
    profile.promised.clear();
    for (const { document } of live.map((tab) => tab.store)) {
      const left = Object.values(document.items).filter(
        ({ at, log }) => told || Math.max(at, log?.at(-1)?.[0] ?? 0) <= document.since,
      );
      expect(left, 'erased everywhere').toEqual([]);
    }
  }

  exportFrom(profile: Profile): void {
    profile.browser.settle();
    const text = toExportText(profile.tab(0).store.document, profile.browser.clock);
    const promised = new Map(profile.promised);
    profile.file = { bytes: new TextEncoder().encode(text), promised };
  }

  /** Imports the other reader's file; what was promised there is promised here from then on. */
  importInto(profile: Profile, file: Profile['file'], undo: boolean): void {
    if (!file) return;
    const { browser } = profile;
    const result = readImport(file.bytes, browser.clock);
    if (!result.ok) throw new Error(result.problem);
    const repair = (time: number) => repairTime(time, browser.clock);
    for (const writes of this.#history.values()) {
      for (const [time = '', ...rest] of [...writes].map((write) => write.split(' '))) {
        writes.add([repair(Number(time)), ...rest].join(' '));
      }
    }
    browser.settle();
    const { store } = profile.tab(0);
    const before = store.document;
    const after = importRecord(before, result.document);
    store.change(() => after);
    if (undo && store.state === 'saved') {
      store.change((now) => undoImport(now, before, after));
      const restored = { ...store.document, since: before.since };
      expect(toRecordText(restored), 'undone').toBe(toRecordText(before));
      browser.settle();
      // An undo that could not be saved is said to be so, and holds for this tab only.
      if (store.state !== 'saved') profile.promised.clear();
    } else if (store.state === 'saved') {
      for (const [uid, { at, ratings }] of file.promised) {
        const repaired = [...ratings].map(([time, grade]) => [repair(time), grade] as const);
        profile.promise(
          uid,
          repair(at),
          repaired.map(([time, grade]) => [time, grade]),
        );
      }
    }
  }

  /** Every broken promise once all tabs are at rest: lost ticks, ticks on a wrong item, lost ratings. */
  check(): string[] {
    return this.profiles.flatMap((profile) => {
      profile.browser.disk.quota = Infinity;
      for (const tab of profile.browser.tabs) {
        profile.browser.thaw(tab);
        tab.store.refresh();
      }
      profile.browser.settle();
      profile.browser.open();
      return profile.browser.tabs.flatMap((tab) => this.#checkTab(profile, tab));
    });
  }

  #checkTab({ promised }: Profile, { store }: Tab): string[] {
    return this.items.flatMap(({ uid, key, former }) => {
      const { at = 0, on, hash, log = [] } = readItem(store.document, key, former) ?? {};
      const problems: string[] = [];
      if (at > 0 && !this.#history.get(uid)?.has(`${at} ${on} ${hash}`)) {
        problems.push(`${key}: a tick that nobody set here`);
      }
      if (at < (promised.get(uid)?.at ?? 0)) problems.push(`${key}: an acknowledged tick is lost`);
      const kept = new Set(log.map((rating) => rating.join(' ')));
      const newest = [...(promised.get(uid)?.ratings ?? [])].sort((a, b) => a[0] - b[0]).slice(-20);
      const lost = newest.filter(
        (rating) => !kept.has(rating.join(' ')) && rating[0] > (log[0]?.[0] ?? 0),
      );
      if (lost.length > 0) problems.push(`${key}: acknowledged ratings are lost`);
      return problems;
    });
  }
}
