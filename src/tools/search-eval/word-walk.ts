import { globSync, readFileSync } from 'node:fs';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import { attribute, findElements } from '../../build/search/text/page-text.ts';
import { foldText } from '../../lib/search/visible-words.ts';
import { slugOf, type EvalAnswer, type EvalQuery } from './figures.ts';

const UNSEEN = new Set(['script', 'style', 'template', 'button', 'title', 'desc', 'metadata']);

/** Every distinct word that a reader sees on the built pages, with the pages that have it. */
export function wordQueries(dist: string): EvalQuery[] {
  const pages = new Map<string, Set<string>>();
  for (const path of globSync('**/*.html', { cwd: dist }).sort()) {
    const document = parse(readFileSync(`${dist}/${path}`, 'utf8'));
    const [body] = findElements(
      document,
      (element) => attribute(element, 'data-pagefind-body') !== undefined,
    );
    if (!body) continue;
    const slug = slugOf(`/${path.replace(/index\.html$/, '')}`);
    for (const word of wordsOf(seenText(body))) {
      pages.set(word, (pages.get(word) ?? new Set()).add(slug));
    }
  }
  return [...pages].map(([query, on]) => ({ query, category: kindOf(query), expect: [...on] }));
}

/** What came of the words: shares of those found at all, and of the rare ones found among the first five. */
export function walkFigures(answers: EvalAnswer[]) {
  const isFoundIn = ({ found, defined, expect }: EvalAnswer, limit: number) =>
    (defined === true && expect.includes('glossary')) ||
    found.slice(0, limit).some((page) => expect.includes(page));
  const rare = answers.filter(({ expect }) => expect.length <= 5);
  const missed = answers.filter((answer) => !isFoundIn(answer, Infinity));
  const share = (part: number, whole: number) => part / (whole || 1);
  return {
    words: answers.length,
    found: share(answers.length - missed.length, answers.length),
    rare: share(rare.filter((answer) => isFoundIn(answer, 5)).length, rare.length),
    missed: missed.map(({ query }) => query),
    late: rare.filter((answer) => !isFoundIn(answer, 5)).map(({ query }) => query),
  };
}

function seenText(node: Dom.ChildNode): string {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node) || UNSEEN.has(node.tagName) || isUnseen(node)) return '';
  const text = node.childNodes.map(seenText).join('');
  return /^(a|b|code|em|i|mark|span|strong|sub|sup|term-card|tspan)$/.test(node.tagName)
    ? text
    : ` ${text} `;
}

const isUnseen = (element: Dom.Element) =>
  attribute(element, 'data-pagefind-ignore') !== undefined ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true';

/** The words between spaces and brackets, without punctuation at their edges. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(/[\s()[\]{}“”"‘’「」『』<>,·…—–→←|;!?~=*]+/u)
      .map((word) => word.replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#]+$|^\.+(?=[가-힣\d]|$)/gu, ''))
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  );

const kindOf = (word: string): string =>
  /^[가-힣]+$/.test(word)
    ? 'Hangul'
    : /^[a-z]+$/.test(word)
      ? 'Latin'
      : /\d/.test(word)
        ? 'digits'
        : 'mixed';
