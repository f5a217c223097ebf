import type { Grade } from '../../../../src/lib/record/document.ts';
import { FakeBrowser, type Tab } from '../../client/record/fake-browser.ts';

/** What one reader was promised about one item: the newest acknowledged tick, all acknowledged ratings. */
interface Promised {
  at: number;
  /** How well, by when. */
  ratings: Map<number, Grade>;
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

  promise(uid: number, at: number, ratings: Iterable<[number, Grade]>): void {
    const old = this.promised.get(uid);
    const all = new Map([...(old?.ratings ?? []), ...ratings]);
    this.promised.set(uid, { at: Math.max(at, old?.at ?? 0), ratings: all });
  }
}
