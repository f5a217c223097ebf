import { childrenOf, nameOf, parseMdx, plainText, propsOf, type MdxNode } from './mdx.ts';
import type { AnswerPiece, ListKind } from '../lib/record/site-items.ts';
import { getTextHash } from '../lib/record/text-hash.ts';

/** One item as its author wrote it. */
interface ScannedItem {
  id: string;
  /** The statement, option or choice. */
  label: string;
  /** Hash of its text; the component computes the same. */
  hash: string;
  /** Line in the source, counted from 1. */
  line: number;
  /** Recap: the question to recall. */
  prompt?: string;
  /** Recap: the short answer. */
  answer?: AnswerPiece[];
  /** Question: whether this choice is right. */
  correct?: boolean;
}

/** One list as its author wrote it. */
export interface ScannedList {
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
      return {
        kind: lists[nameOf(node) ?? ''] ?? 'recap',
        id: props['id'] ?? '',
        title: props['title'] ?? props['question'] ?? props['prompt'] ?? '',
        ...(props['choice'] === 'one' && { single: true }),
        line: lineOf(node),
        items: inner.map(scanItem),
      };
    },
  );
  scanned.set(source, found);
  return found;
}

function scanItem(node: MdxNode): ScannedItem {
  const props = propsOf(node);
  const id = props['id'] ?? '';
  const line = lineOf(node);
  if (nameOf(node) === 'RecapItem') {
    const { label = '', prompt = '' } = props;
    return { id, label, hash: getTextHash(label + prompt), line, prompt, answer: scanAnswer(node) };
  }
  const label = plainText(node).replace(/\s+/g, ' ').trim();
  const correct = nameOf(node) === 'Choice' && { correct: props['correct'] === 'true' };
  return { id, label, hash: getTextHash(label), line, ...correct };
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
