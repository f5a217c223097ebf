import { slots, type StorageArea } from '../../../../src/client/record/storage.ts';
import { RecordStore } from '../../../../src/client/record/store.ts';

/** A storage whose misbehaviour a test sets. */
export class FakeStorage implements StorageArea {
  readonly values = new Map<string, string>();
  /** Access throws, as where cookies are blocked. */
  blocked = false;
  /** Most characters that it holds in all. */
  quota = Infinity;
  /** Writing does nothing and says nothing. */
  deaf = false;

  getItem(key: string): string | null {
    if (this.blocked) throw new Error('SecurityError');
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.blocked) throw new Error('SecurityError');
    if (this.deaf) return;
    let size = key.length + value.length;
    for (const [other, text] of this.values) if (other !== key) size += other.length + text.length;
    // A text in the place of a longer one is taken by a full storage, too.
    const grows = value.length > (this.values.get(key)?.length ?? -1);
    if (grows && size > this.quota) throw new Error('QuotaExceededError');
    this.values.set(key, value);
  }

  get length(): number {
    if (this.blocked) throw new Error('SecurityError');
    return this.values.size;
  }

  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    if (this.blocked) throw new Error('SecurityError');
    this.values.delete(key);
  }
}

/** One tab: its own view of localStorage, which may lag behind, its own session, its own store. */
export interface Tab {
  view: FakeStorage;
  session: FakeStorage;
  store: RecordStore;
  /** Writes of other tabs that this one has not heard of yet. */
  inbox: (string | null)[];
  /** Kept for the way back, it hears nothing meanwhile. */
  frozen: boolean;
}

/**
 * One browser profile with several tabs. Like the processes of a real browser each tab reads its own
 * copy of localStorage, and hears of another tab's write only when the message arrives.
 */
export class FakeBrowser {
  /** What is on disk: the last write of all. */
  readonly disk = new FakeStorage();
  readonly tabs: Tab[] = [];
  clock = Date.UTC(2026, 10, 22);

  open(session = new FakeStorage()): Tab {
    const view = new FakeStorage();
    for (const [key, value] of this.disk.values) view.values.set(key, value);
    const inbox: Tab['inbox'] = [];
    const write = view.setItem.bind(view);
    view.setItem = (key, value) => {
      const before = this.disk.getItem(key);
      view.quota = this.disk.quota;
      write(key, value);
      this.disk.setItem(key, value);
      if (key !== slots.record || before === value) return;
      for (const tab of this.tabs) if (tab.inbox !== inbox && !tab.frozen) tab.inbox.push(value);
    };
    const remove = view.removeItem.bind(view);
    view.removeItem = (key) => {
      remove(key);
      this.disk.removeItem(key);
    };
    const store = new RecordStore({
      local: () => view,
      session: () => session,
      now: () => this.clock,
    });
    const tab = { view, session, store, inbox, frozen: false };
    this.tabs.push(tab);
    return tab;
  }

  /** Delivers the oldest message that waits for a tab, as a `storage` event does. */
  deliver(tab: Tab): void {
    const text = tab.inbox.shift();
    if (text === undefined) return;
    const disk = this.disk.getItem(slots.record);
    if (tab.inbox.length === 0 && disk !== null) tab.view.values.set(slots.record, disk);
    tab.store.receive(text);
  }

  /** Puts a page aside for the way back, once it is at rest. */
  freeze(tab: Tab): void {
    while (tab.inbox.length > 0) this.deliver(tab);
    tab.frozen = true;
  }

  /** Shows a page again that was frozen: it looks for itself at what it could not hear. */
  thaw(tab: Tab): void {
    if (!tab.frozen) return;
    tab.frozen = false;
    const disk = this.disk.getItem(slots.record);
    if (disk !== null) tab.view.values.set(slots.record, disk);
    tab.store.refresh();
  }

  /** Delivers all messages until every tab is at rest. */
  settle(): void {
    for (let round = 0; this.tabs.some(({ inbox }) => inbox.length > 0); round += 1) {
      if (round > 1000) throw new Error('tabs keep answering each other');
      for (const tab of this.tabs) this.deliver(tab);
    }
  }

  /** Closes all tabs in one moment: what waits for them nobody hears any more. */
  closeAll(): void {
    this.tabs.length = 0;
  }

  /** Closes a tab after it has heard what was said to it. */
  close(tab: Tab): void {
    while (tab.inbox.length > 0) this.deliver(tab);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
  }
}
