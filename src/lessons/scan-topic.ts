import type { AnswerPiece, ListKind } from '../lib/record/site-items.ts';
import { getFingerprint } from '../lib/record/text-hash.ts';
import { introId } from '../lib/record/visit.ts';
import {
  childrenOf,
  headingId,
  type MdxNode,
  nameOf,
  parseMdx,
  plainText,
  propsOf,
} from './mdx.ts';

/** One item as its author wrote it. */
interface ScannedItem {
  id: string;
  /** The statement, option or choice. */
  label: string;
  /** Fingerprint of all that gives an answer to it its meaning. */
  hash: string;
  /** Line in the source, counted from 1. */
  line: number;
  /** Recap: the question to recall. */
  prompt?: string;
  /** Recap: the short answer. */
  answer?: AnswerPiece[];
  /** Question: whether this choice is right. */
  correct?: boolean;
  /** Question: why it is right or wrong, and where that is taught. */
  why?: string;
  link?: string;
}

/** One list as its author wrote it. */
interface ScannedList {
  kind: ListKind;
  id: string;
  title: string;
  /** Survey: only one option can be chosen. */
  single?: boolean;
  line: number;
  items: ScannedItem[];
}

const lists: Record<string, ListKind> = { Recap: 'recap', Survey: 'survey', Question: 'question' };
/** Sources are scanned once: every page of a session shows the progress of all its topics. */
const scanned = new Map<string, ScannedList[]>();

const items = new Set(['RecapItem', 'Option', 'Choice']);

/** Finds the lists of a topic in its source. What is malformed is left to the authoring checks. */
export function scanLists(source: string): ScannedList[] {
  const known = scanned.get(source);
  if (known) return known;
  const found = findAll(parseMdx(source), (node) => lists[nameOf(node) ?? ''] !== undefined).map(
    (node) => {
      const props = propsOf(node);
      const inner = findAll(node, (child) => items.has(nameOf(child) ?? ''));
      const title = props['title'] ?? props['question'] ?? props['prompt'] ?? '';
      return {
        kind: lists[nameOf(node) ?? ''] ?? 'recap',
        id: props['id'] ?? '',
        title,
        ...(props['choice'] === 'one' && { single: true }),
        line: lineOf(node),
        items: markItems(inner.map(scanItem), title),
      };
    },
  );
  scanned.set(source, found);
  return found;
}

type Unmarked = Omit<ScannedItem, 'hash'>;

/**
 * Items with their fingerprints. An answer to a question is one to its prompt, and right or wrong among
 * all its choices and for their reasons; a statement stands for its prompt and short answer.
 */
function markItems(unmarked: Unmarked[], title: string): ScannedItem[] {
  const choices = unmarked.map(({ label, correct, why }) => `${correct}\n${label}\n${why}`).sort();
  return unmarked.map((item) => {
    const { label, prompt, answer, correct } = item;
    if (correct !== undefined) return { ...item, hash: getFingerprint(label, title, ...choices) };
    if (prompt === undefined) return { ...item, hash: getFingerprint(label, title) };
    const text = (answer ?? []).map((piece) => piece.text).join('');
    return { ...item, hash: getFingerprint(label + prompt, prompt, text) };
  });
}

function scanItem(node: MdxNode): Unmarked {
  const props = propsOf(node);
  const id = props['id'] ?? '';
  const line = lineOf(node);
  if (nameOf(node) === 'RecapItem') {
    const { label = '', prompt = '' } = props;
    return { id, label, line, prompt, answer: scanAnswer(node) };
  }
  const label = plainText(node).replace(/\s+/g, ' ').trim();
  const { why, link } = props;
  const answer = nameOf(node) === 'Choice' && {
    correct: props['correct'] === 'true',
    ...(why !== undefined && { why }),
    ...(link !== undefined && { link }),
  };
  return { id, label, line, ...answer };
}

/** Text and links of a short answer in their order; paragraphs and list items end with a line break. */
function scanAnswer(node: MdxNode): AnswerPiece[] {
  const pieces = childrenOf(node).flatMap((child): AnswerPiece[] => {
    if (child.type === 'link') return [{ text: plainText(child), href: child.url }];
    if ('value' in child) return [{ text: child.value.replace(/\s+/g, ' ') }];
    const inner = scanAnswer(child);
    return ['paragraph', 'listItem'].includes(child.type) ? [...inner, { text: '\n' }] : inner;
  });
  return pieces.filter(({ text }) => text !== '');
}

function findAll(node: MdxNode, wanted: (node: MdxNode) => boolean): MdxNode[] {
  return childrenOf(node).flatMap((child) => (wanted(child) ? [child] : findAll(child, wanted)));
}

const lineOf = (node: MdxNode) => node.position?.start.line ?? 1;

/** One section of a topic: a heading of the second or third level and what follows it. */
interface ScannedSection {
  id: string;
  title: string;
  /** Hash of all that a reader reads there. */
  hash: string;
}

/** Props that readers see, unlike ids and addresses. */
const readable = [
  'label',
  'prompt',
  'question',
  'title',
  'caption',
  'summary',
  'why',
  'hint',
  'by',
];

/** Nodes after which a new sentence begins, whatever sign ends the last one. */
const blocks = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'mdxJsxFlowElement']);

/** Finds the sections of a topic in its source. What stands before the first heading is {@link introId}. */
export function scanSections(source: string): ScannedSection[] {
  const sections: { id: string; title: string; text: string }[] = [
    { id: introId, title: '첫머리', text: '' },
  ];
  for (const node of childrenOf(parseMdx(source))) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading' && node.depth <= 3) {
      sections.push({
        id: headingId(node) ?? '',
        title: plainText(node).trim(),
        text: `${plainText(node)}\n`,
      });
    } else {
      const last = sections.at(-1);
      if (last) last.text += readText(node);
    }
  }
  return sections
    .filter(({ id, text }) => id !== introId || text !== '')
    .map(({ id, title, text }) => ({ id, title, hash: getFingerprint(text) }));
}

/** Text of a node and its readable props, in order. */
function readText(node: MdxNode): string {
  const props = nameOf(node) ? propsOf(node) : {};
  const own = readable
    .map((name) => (props[name] === undefined ? '' : `${props[name]}\n`))
    .join('');
  const end = blocks.has(node.type) ? '\n' : '';
  return own + ('value' in node ? node.value : childrenOf(node).map(readText).join('')) + end;
}

/**
 * Ids of the terms that the body of an MDX file links with `<Term>`, in the order of the text.
 * What stands in code is no link.
 */
export const scanTerms = (body: string): string[] =>
  [
    ...body
      .replace(/^([ \t]*)(```+)[\s\S]*?^\1\2/gm, '')
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/<Term\s+id="([^"]+)"/g),
  ].map(([, id = '']) => id);

/** Characters of Korean text that an adult reads in one minute. */
const LETTERS_PER_MINUTE = 500;

/**
 * Minutes needed to read the body of an MDX file, at least 1.
 * Counts letters and digits outside of code fences and tags.
 */
export function readingTime(body: string): number {
  const text = body.replace(/```[\s\S]*?```/g, '').replace(/<[^>]+>/g, '');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return Math.max(1, Math.round(letters / LETTERS_PER_MINUTE));
}
