import { introId } from '../lib/record/intro-id.ts';
import {
  childrenOf,
  headingId,
  nameOf,
  parseMdx,
  plainText,
  propsOf,
  type MdxNode,
} from './mdx.ts';
import { getTextHash } from '../lib/record/text-hash.ts';

/** One section of a topic: a heading of the second or third level and what follows it. */
export interface ScannedSection {
  id: string;
  title: string;
  /** Hash of all that a reader reads there. */
  hash: string;
}

/** Props that are read, as against ids and addresses. */
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
        text: plainText(node),
      });
    } else {
      const last = sections.at(-1);
      if (last) last.text += readText(node);
    }
  }
  return sections
    .filter(({ id, text }) => id !== introId || text !== '')
    .map(({ id, title, text }) => ({ id, title, hash: getTextHash(text) }));
}

/** Text of a node and its readable props, in order. */
function readText(node: MdxNode): string {
  const props = nameOf(node) ? propsOf(node) : {};
  const own = readable.map((name) => props[name] ?? '').join('');
  return own + ('value' in node ? node.value : childrenOf(node).map(readText).join(''));
}
