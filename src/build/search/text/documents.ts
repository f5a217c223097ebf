import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { ResultKind } from '../../../lib/search/kinds.ts';
import { attribute, findElements, plainText } from './page-text.ts';

/** One thing that search finds: the text of a page, a term, a reference or a diagram. */
export interface SearchDocument {
  /** Root-absolute address, with the fragment of an entry or diagram. */
  url: string;
  title: string;
  /** Title of the page it is on. */
  page: string;
  /** English name of a page or term; empty where there is none. */
  titleEn: string;
  kind: ResultKind;
  /** The session of its page; for a term or a reference those whose pages lead to it. */
  sessions: string[];
  /** Headings in it that name something: no sentences. */
  headings: string[];
  /** Search words that the text does not contain. */
  keywords: string;
  /** Questions with their answers: to be found word by word, but nothing that the page says. */
  questions: string;
  /** Elements whose text is indexed; belong to a copy and may be changed. */
  content: Dom.Element[];
}

/** Pages that consist of entries (`article[id]`), each of which is a document of its own. */
const ENTRY_PAGES: Record<string, ResultKind> = {
  '/glossary/': '용어',
  '/references/': '참고자료',
};
/** Controls, and questions with their wrong answers, are not what a page says. */
const SKIPPED = new Set(['button', 'script', 'style', 'template', 'svg', 'question-card']);

type Part = Omit<SearchDocument, 'page' | 'sessions'>;

/** Splits a built page into documents; a page without `data-pagefind-body` has none. */
export function pageDocuments(url: string, html: string): SearchDocument[] {
  const [body] = findElements(parse(html), (element) => has(element, 'data-pagefind-body'));
  if (!body) return [];
  const filter = attribute(body, 'data-pagefind-filter')?.replace(/^session:/, '');
  const name = nameOf(body, 'h1');
  const shared = { page: name.title, sessions: filter === undefined ? [] : [filter] };
  const keywords = attribute(body, 'data-search-keywords') ?? '';
  drop(body, (element) => has(element, 'data-pagefind-ignore'));
  const asked = findElements(body, ({ tagName }) => tagName === 'question-card');
  const questions = asked.map(plainText).join('\n');
  drop(body, (element) => SKIPPED.has(element.tagName) || isHidden(element));
  const diagrams = findElements(body, isDiagram).map((diagram) => diagramDocument(url, diagram));
  drop(body, isDiagram);
  // What follows a heading in the head of a page is the page's own text.
  for (const head of findElements(body, ({ tagName }) => tagName === 'header')) dropIds(head);
  const kind = ENTRY_PAGES[url];
  const entries = kind
    ? findElements(body, isEntry).map((entry) => entryDocument(url, entry, kind))
    : [];
  if (kind) drop(body, isEntry);
  const headings = findElements(body, ({ tagName }) => /^h[23]$/.test(tagName)).map(plainText);
  const own = {
    ...name,
    url,
    kind: '본문' as const,
    content: [body],
    headings,
    keywords,
    questions,
  };
  return [own, ...entries, ...diagrams].map((document) => ({ ...document, ...shared }));
}

function dropIds(element: Dom.Element): void {
  element.attrs = element.attrs.filter(({ name }) => name !== 'id');
  for (const child of element.childNodes) if (tree.isElementNode(child)) dropIds(child);
}

const isHidden = (element: Dom.Element) =>
  has(element, 'hidden') ||
  attribute(element, 'aria-hidden') === 'true' ||
  hasClass(element, 'record-kicker');
const has = (element: Dom.Element, name: string) => attribute(element, name) !== undefined;
const isEntry = (element: Dom.Element) => element.tagName === 'article' && has(element, 'id');
const hasClass = (element: Dom.Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
const isDiagram = (element: Dom.Element) => hasClass(element, 'diagram') && has(element, 'id');

function drop(root: Dom.Element, test: (element: Dom.Element) => boolean): void {
  for (const element of root.childNodes.flatMap((child) => findElements(child, test))) {
    tree.detachNode(element);
  }
}

/** Name of what an element shows: its first heading, the English part (`lang="en"`) apart. */
function nameOf(element: Dom.Element, tagName: string): { title: string; titleEn: string } {
  const [heading] = findElements(element, (child) => child.tagName === tagName);
  if (!heading) return { title: '', titleEn: '' };
  const [english] = findElements(element, isEnglishName);
  const own = heading.childNodes.filter((child) => child !== english).map(plainText);
  return { title: own.join('').trim(), titleEn: english ? plainText(english) : '' };
}

const isEnglishName = (element: Dom.Element) =>
  (attribute(element, 'class') ?? '').endsWith('__english');

/** The definition or description goes first, so that it can be told from the names that follow. */
function entryDocument(url: string, entry: Dom.Element, kind: ResultKind): Part {
  const address = `${url}#${attribute(entry, 'id')}`;
  const text = findElements(entry, (element) => attribute(element, 'class') === 'entry__text');
  const name = nameOf(entry, 'h3');
  for (const element of text) tree.detachNode(element);
  const content = [...text, entry];
  return { ...name, url: address, kind, headings: [], keywords: '', questions: '', content };
}

/** The caption and the outline that says the diagram in words. */
function diagramDocument(url: string, diagram: Dom.Element): Part {
  drop(diagram, (element) => element.tagName === 'summary' || hasClass(element, 'diagram__open'));
  const [caption] = findElements(diagram, ({ tagName }) => tagName === 'figcaption');
  const own = caption?.childNodes.filter((child) => tree.isTextNode(child)).map(plainText) ?? [];
  return {
    url: `${url}#${attribute(diagram, 'id')}`,
    title: own.join('').trim(),
    titleEn: '',
    kind: '그림',
    headings: [],
    keywords: '',
    questions: '',
    content: [diagram],
  };
}
