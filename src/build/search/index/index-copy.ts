import {
  defaultTreeAdapter as tree,
  html,
  serializeOuter,
  type DefaultTreeAdapterTypes as Dom,
} from 'parse5';
import { runText, textRuns, type TextRun } from '../text/page-text.ts';
import type { SearchDocument } from '../text/documents.ts';
import type { IndexWord } from '../text/word-breaks.ts';

/** Zero width space; under `forceLanguage: 'zh'` Pagefind 1.6.0 ends a word at it. */
const WORD_BREAK = '\u200b';

/** Cuts a text into the words of the index. */
export type BreakText = (text: string) => IndexWord[];

/**
 * Makes the HTML that Pagefind indexes instead of the published page: the same text with
 * {@link WORD_BREAK} between the words, and the document's name, kind and session as metadata.
 * @param best Words to add to its metadata: those of {@link bestWords}, and a term's own.
 */
export function indexCopy(document: SearchDocument, best: string[], breakText: BreakText): string {
  const runs = document.content.flatMap((element) => textRuns(element));
  for (const run of runs) insertBreaks(run, breakText);
  const { title, titleEn, page, kind, sessions, keywords } = document;
  const names = breakText(`${title} ${titleEn} ${keywords}`).map(({ text }) => text);
  const data = [
    value('meta', 'title', title),
    value('meta', 'words', names.join(' ')),
    ...(best.length > 0 ? [value('meta', 'best', best.join(' '))] : []),
    ...(titleEn ? [value('meta', 'english', titleEn)] : []),
    // Filters are stored with a document but, unlike metadata, not searched.
    value('filter', 'page', page),
    value('filter', 'kind', kind),
    ...sessions.map((session) => value('filter', 'session', session)),
  ];
  for (const element of document.content) dropMarkup(element);
  const content = document.content.map((element) => serializeOuter(element));
  return `<html lang="ko"><body><main data-pagefind-body>${data.join('')}${content.join('')}</main></body></html>`;
}

/** The page's own instructions to Pagefind have been carried out or rewritten by now. */
function dropMarkup(element: Dom.Element): void {
  element.attrs = element.attrs.filter(({ name }) => !name.startsWith('data-pagefind'));
  for (const child of element.childNodes) if (tree.isElementNode(child)) dropMarkup(child);
}

const value = (what: 'meta' | 'filter', key: string, text: string) => {
  const element = tree.createElement('span', html.NS.HTML, [
    { name: `data-pagefind-${what}`, value: `${key}[data-value]` },
    { name: 'data-value', value: text },
  ]);
  return serializeOuter(element);
};

function insertBreaks(run: TextRun, breakText: BreakText): void {
  const text = runText(run);
  // Only inside a word: a space that stands between two breaks is lost.
  const breaks = breakText(text)
    .flatMap(({ start, text: word }) => [start, start + word.length])
    .filter((at) => /\S\S/.test(text.slice(Math.max(0, at - 1), at + 1)));
  let offset = 0;
  for (const node of run) {
    const end = offset + node.value.length;
    const inside = breaks.filter((at) => at >= offset && at <= end).map((at) => at - offset);
    node.value = spliced(node.value, [...new Set(inside)]);
    offset = end;
  }
}

const spliced = (text: string, breaks: number[]) =>
  breaks
    .map((at, index) => text.slice(index === 0 ? 0 : breaks[index - 1], at) + WORD_BREAK)
    .concat(text.slice(breaks.at(-1) ?? 0))
    .join('');
