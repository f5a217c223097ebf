/** A browser engine, driven by what all of them can do, so that a test is written once for all. */
export interface Engine {
  name: EngineName;
  /** Opens a window of a reader who has never seen the site. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What is done in the page; it may wait, and its result must be JSON. */
export type InPage<Arg, Result> = (arg: Arg) => Result | Promise<Result>;

/** A tab of a browser. Elements are named by selectors of CSS, and the first of them is meant. */
export interface Tab {
  goto(address: string): Promise<void>;
  evaluate<Arg, Result>(work: InPage<Arg, Result>, arg: Arg): Promise<Result>;
  /** Clicks as a reader does, after scrolling to the element. */
  click(selector: string): Promise<void>;
  /** Presses a key: a character, or `Enter`, `Escape`, `Tab`. */
  press(key: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** One more tab of the same reader. */
  another(): Promise<Tab>;
  /** The page as PDF; undefined where the driver can't print, as that of WebKitGTK. */
  print(): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/**
 * Runs in the page: brings an element to the middle of the screen and says where to click it. The first
 * of its boxes counts, because the middle of a link that breaks over two lines may be beside it.
 */
export function aimAt(selector: string): [x: number, y: number] {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getClientRects()[0];
  if (!box) throw new Error(`${selector} is not there`);
  return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
}
