import { getDay } from '../../lib/days.ts';
import { emptyRecord, maxTime, minTime, type RecordDocument } from '../../lib/record/document.ts';
import { isAhead } from '../../lib/record/clock.ts';
import { mergeRecords } from '../../lib/record/merge-record.ts';
import { dropOldChanges, OwnChanges } from './own-changes.ts';
import { parseRecordText, toRecordText } from '../../lib/record/record-text.ts';
import {
  keepDamaged,
  listSlots,
  type OpenStorage,
  readSlot,
  removeSlot,
  slots,
  writeSlot,
} from './storage.ts';

/**
 * Where the record is right now. `saved`: in this browser, read back. `tab`: only in this tab's
 * session. `lost`: only in this page's memory. `empty`: there is nothing to keep yet.
 */
type SaveState = 'empty' | 'saved' | 'tab' | 'lost';

/** Why it is not saved: storage refused, newer data is there, damaged data cannot be set aside, or it vanished. */
type SaveReason = 'refused' | 'newer' | 'damaged' | 'cleared' | undefined;

/** What a store needs from the outside; tests inject their own. */
interface StoreEnvironment {
  local: OpenStorage;
  session: OpenStorage;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Keeps one reader's record. Storage is the truth: each change starts from what is there, merged
 * with what this page knows, and is read back after writing. Nothing here throws.
 */
export class RecordStore {
  document: RecordDocument = emptyRecord();
  state: SaveState = 'empty';
  reason: SaveReason;
  readonly #environment: StoreEnvironment;
  readonly #listeners = new Set<() => void>();
  /** True while the text in localStorage must not be overwritten. */
  #locked = false;
  /** The text in localStorage as this page last read or wrote it, all of which it knows. */
  #known: string | undefined;
  readonly #own = new OwnChanges();
  /** The day that pages show: what is due depends on it. */
  #day: string;

  constructor(environment: StoreEnvironment) {
    this.#environment = environment;
    this.#day = getDay(environment.now());
    const { local, session, now } = environment;
    this.#load();
    const own = listSlots(local, slots.own);
    const kept = [readSlot(session, slots.tab), ...own.map((slot) => readSlot(local, slot))];
    const texts = kept.filter((text) => typeof text === 'string');
    if (texts.length === 0) return;
    const before = toRecordText(this.document);
    for (const text of texts)
      this.document = mergeRecords(this.document, parseRecordText(text).document);
    if (texts.length > own.length || before !== toRecordText(this.document)) this.save();
    if (this.state === 'saved') dropOldChanges(local, now());
  }

  /**
   * A time for a change: now, but later than `after` and than the last erasure should the clock have
   * gone backwards, and never a time that the record's own check refuses.
   */
  stamp(after = 0): number {
    const now = this.#environment.now();
    const { since } = this.document;
    // An erasure by a clock that was ahead reached further than any copy: nothing has to outrun it.
    const floor = isAhead(since, now) ? 0 : since + 1;
    return Math.min(Math.max(now, after + 1, floor, minTime), maxTime);
  }

  /** Calls back after every change, from here or from another tab. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Applies a change to the newest record and writes it. */
  change(edit: (document: RecordDocument) => RecordDocument): void {
    this.#load();
    const before = this.document;
    this.document = edit(before);
    this.save();
    if (this.state === 'saved')
      this.#own.keep(this.#environment.local, before, this.document, this.#environment.now());
    this.#tell();
  }

  /**
   * Takes over what another tab wrote. Two tabs that write in the same moment overwrite each other's
   * text, but each hears of the other's: whatever the stored text lacks is put back.
   */
  receive(text: string | null): void {
    const { kind, document } = text === null ? nothing : parseRecordText(text);
    this.refresh(kind === 'sound' ? document : undefined);
  }

  /** Looks again at what is stored, after this page was hidden or frozen. */
  refresh(heard: RecordDocument = emptyRecord()): void {
    const before = this.#day + this.state + toRecordText(this.document);
    this.#day = getDay(this.#environment.now());
    this.document = mergeRecords(this.document, heard);
    const stored = this.#load();
    const lacking = typeof stored === 'string' && stored !== toRecordText(this.document);
    const retry = this.reason === 'refused' && this.state !== 'empty';
    if ((lacking && !this.#locked) || retry) this.save();
    if (before !== this.#day + this.state + toRecordText(this.document)) this.#tell();
  }

  /** Writes what is known, wherever it is taken. */
  save(): void {
    const { local, session } = this.#environment;
    const text = toRecordText(this.document);
    if (!this.#locked && writeSlot(local, slots.record, text)) {
      this.#known = text;
      removeSlot(session, slots.tab);
      this.state = 'saved';
      this.reason = undefined;
      return;
    }
    if (!this.#locked) this.reason = 'refused';
    this.state = writeSlot(session, slots.tab, text) ? 'tab' : 'lost';
  }

  /** Merges what is in localStorage into what this page knows; returns the text found there. */
  #load(): string | null | undefined {
    const text = readSlot(this.#environment.local, slots.record);
    if (typeof text === 'string' && text === this.#known && this.state === 'saved') return text;
    this.#locked = false;
    if (typeof text === 'string') this.#adopt(text);
    else this.#vanish(text === null ? 'cleared' : 'refused');
    return text;
  }

  #adopt(text: string): void {
    const { kind, document } = parseRecordText(text);
    this.document = mergeRecords(this.document, document);
    this.#known = kind === 'sound' ? text : undefined;
    if (kind === 'newer') {
      this.#locked = true;
      this.reason = 'newer';
    } else if (kind === 'damaged') {
      this.#locked = !keepDamaged(this.#environment.local, text);
      this.reason = 'damaged';
    } else if (this.state === 'empty' || this.reason === 'cleared') {
      this.state = 'saved';
      this.reason = undefined;
    }
  }

  /** What was reported as saved is gone or out of reach; this page still has it. */
  #vanish(reason: SaveReason): void {
    if (this.state === 'empty') this.reason = reason === 'refused' ? reason : undefined;
    if (this.state !== 'saved') return;
    this.state = 'lost';
    this.reason = reason;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const nothing = { kind: 'damaged', document: emptyRecord() };

let store: RecordStore | undefined;

/** The one store of this page, in step with other tabs and with the page's own comings and goings. */
export function getStore(): RecordStore {
  if (store) return store;
  const opened = new RecordStore({
    local: () => localStorage,
    session: () => sessionStorage,
    now: () => Date.now(),
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === slots.record || key === null) opened.receive(newValue);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) opened.refresh();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) opened.refresh();
  });
  opened.subscribe(() => void askToKeep(opened));
  return (store = opened);
}

/** Asks the browser once, when there is something to keep, not to clear this site's data by itself. */
async function askToKeep({ state, document: { items } }: RecordStore): Promise<void> {
  try {
    // A page that was opened is nothing to ask about yet: Firefox shows the question to the reader.
    if (state !== 'saved' || Object.keys(items).length === 0) return;
    if (localStorage.getItem(slots.asked)) return;
    localStorage.setItem(slots.asked, '1');
    await navigator.storage?.persist?.();
  } catch {
    // Not every browser asks, and storage may be full or blocked: the record is kept either way.
  }
}

/** What the page says about where the record is. The first words are always one of three. */
export function getStatusText(state: SaveState, reason: SaveReason): string {
  if (state === 'saved') return '저장됨';
  const why = reason ? reasons[reason] : '';
  if (state === 'empty')
    return reason === 'damaged'
      ? '저장해 둔 기록이 손상되어 읽지 못했어요. 지우지 않았으니 내 기록에서 내보낼 수 있어요.'
      : why;
  const where =
    state === 'tab'
      ? '이 탭에서만 기억해요. 탭을 닫으면 사라져요.'
      : '저장하지 못했어요. 이 페이지를 떠나면 사라져요.';
  return `${where} ${why}`.trim();
}

const reasons: Record<NonNullable<SaveReason>, string> = {
  refused: '브라우저가 저장 공간을 막았거나 공간이 가득 찼어요.',
  newer: '이 브라우저에 더 새로운 형식의 기록이 있어요. 페이지를 새로 고쳐 주세요.',
  damaged: '손상된 기록 때문에 저장하지 못해요. 내 기록에서 내보낼 수 있어요.',
  cleared: '저장해 둔 기록이 브라우저에서 지워졌어요.',
};
