import { expect } from 'vitest';
import { eraseRecord } from '../../../../src/lib/record/merge-record.ts';
import type { Grade } from '../../../../src/lib/record/document.ts';
import { rateItem, readItem, setTick } from '../../../../src/lib/record/edit-record.ts';
import { readImport } from '../../../../src/lib/record/import-file.ts';
import { toExportText } from '../../../../src/lib/record/record-text.ts';
import { importRecord, undoImport } from '../../../../src/lib/record/import-record.ts';
import { toRecordText } from '../../../../src/lib/record/record-text.ts';
import { FakeBrowser, type Tab } from '../../client/record/fake-browser.ts';

/** An item as its author knows it: the same thing under whatever id and wording it has today. */
export interface ModelItem {
  uid: number;
  key: string;
  former: string[];
  hash: string;
}

/** What one reader was promised about one item: the newest acknowledged tick, all acknowledged ratings. */
interface Promised {
  at: number;
  ratings: Set<number>;
}

/** One reader's browser and what its pages promised. */
export class Profile {
  readonly browser = new FakeBrowser();
  readonly promised = new Map<number, Promised>();
  file: { bytes: Uint8Array; promised: Map<number, Promised> } | undefined;

  constructor() {
    this.browser.open();
  }

  /** A tab to do something in; whoever does comes back to it first. */
  tab(index: number): Tab {
    const tab = this.browser.tabs[index % this.browser.tabs.length] as Tab;
    this.browser.thaw(tab);
    return tab;
  }

  promise(uid: number, at: number, ratings: Iterable<number>): void {
    const old = this.promised.get(uid);
    const all = new Set([...(old?.ratings ?? []), ...ratings]);
    this.promised.set(uid, { at: Math.max(at, old?.at ?? 0), ratings: all });
  }
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
    const item = { uid, key: `s/t/list/item-${uid}`, former: [], hash: `h${uid}` };
    this.items.splice(position % (this.items.length + 1), 0, item);
  }

  rename(item: ModelItem): void {
    item.former = [...item.former, item.key];
    item.key = `s/t/list/name-${this.#count++}`;
  }

  reword(item: ModelItem): void {
    item.hash = `h${this.#count++}`;
  }

  remove(item: ModelItem): void {
    if (this.items.length > 2) this.items = this.items.filter((one) => one !== item);
  }

  /** Ticks as the page does. */
  tick(profile: Profile, { store }: Tab, { uid, key, former, hash }: ModelItem, on: boolean): void {
    let at = 0;
    store.change((document) => {
      at = store.stamp(readItem(document, key, former)?.at);
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
    if (store.state === 'saved') this.#acknowledge(profile, uid, 0, [at]);
  }

  #acknowledge(profile: Profile, uid: number, at: number, ratings: number[]): void {
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

  /** Erases everything as the record's page does: nothing that was promised before holds any more. */
  erase(profile: Profile): void {
    profile.browser.settle();
    const { store } = profile.tab(0);
    store.change(eraseRecord);
    expect(Object.keys(store.document.items), 'erased').toEqual([]);
    profile.browser.settle();
    if (store.state !== 'saved') return;
    profile.promised.clear();
    for (const tab of profile.browser.tabs) {
      if (!tab.frozen)
        expect(Object.keys(tab.store.document.items), 'erased everywhere').toEqual([]);
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
    const result = readImport(file.bytes, Number.MAX_SAFE_INTEGER);
    if (!result.ok) throw new Error(result.problem);
    const { browser } = profile;
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
      for (const [uid, { at, ratings }] of file.promised) profile.promise(uid, at, ratings);
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
      const kept = new Set(log.map(([time]) => time));
      const newest = [...(promised.get(uid)?.ratings ?? [])].sort((a, b) => a - b).slice(-20);
      const lost = newest.filter((time) => !kept.has(time) && time > (log[0]?.[0] ?? 0));
      if (lost.length > 0) problems.push(`${key}: acknowledged ratings are lost`);
      return problems;
    });
  }
}
