/** One entry of a diagram told in words: its text, where it leads, and what belongs to it. */
export interface OutlineItem {
  text: string;
  /** Root-absolute address, where the author linked the node. */
  href?: string;
  /** Entries below it. */
  items?: OutlineItem[];
}

/** A whole diagram told in words; `ordered` where the sequence carries meaning. */
export interface DiagramOutline {
  ordered: boolean;
  items: OutlineItem[];
}

/** All texts of an outline, in reading order. */
export const outlineTexts = (items: OutlineItem[]): string[] =>
  items.flatMap(({ text, items: below = [] }) => [text, ...outlineTexts(below)]);
