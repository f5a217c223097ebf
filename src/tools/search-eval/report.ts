import type { walkFigures } from './word-walk.ts';
import { figuresOf, percentile, type EvalAnswer, type Figures } from './figures.ts';
import type { FirstSearch } from './first-search.ts';

const COLUMNS = ['first', 'three', 'five', 'nonsense'] as const;

/** Figures by category, ours and others beside each other. */
export function reportQuality(sets: Record<string, EvalAnswer[]>): string {
  const names = Object.keys(sets);
  const categories = [
    ...new Set(
      Object.values(sets)
        .flat()
        .map(({ category }) => category),
    ),
  ];
  const head = `${'category'.padEnd(12)}${'n'.padStart(4)}  ${names
    .map((name) => `${name}: first  in 3  in 5  nonsense`.padEnd(40))
    .join('')}`;
  const row = (label: string, test: (answer: EvalAnswer) => boolean) => {
    const figures = names.map((name) => figuresOf((sets[name] ?? []).filter(test)));
    const isNonsense = label === 'nonsense';
    return `${label.padEnd(12)}${String(figures[0]?.queries ?? 0).padStart(4)}  ${figures
      .map((one) => cells(one, isNonsense, label === 'all').padEnd(40))
      .join('')}`;
  };
  return [
    head,
    ...categories.map((name) => row(name, ({ category }) => category === name)),
    row('all', () => true),
  ].join('\n');
}

const cells = (figures: Figures, isNonsense: boolean, isAll: boolean) =>
  COLUMNS.map((name) => {
    const hidden = isAll ? false : isNonsense !== (name === 'nonsense');
    return (hidden ? '' : figures[name].toFixed(3)).padStart(8);
  }).join('');

/** Time from a key to the answer in the page. */
export function reportTime(what: string, answers: EvalAnswer[]): string {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const at = (share: number) => percentile(times, share).toFixed(1);
  return `time per ${what} (${times.length}): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`;
}

/** Bytes of the first search. */
export function reportBytes({
  layer,
  styles,
  lexicon,
  pagefind,
  total,
  before,
  requests,
}: FirstSearch): string {
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  return `first search: ${kb(total)} in ${requests} requests (scripts ${kb(layer)}, styles ${kb(styles)}, lexicon ${kb(lexicon)}, Pagefind ${kb(pagefind)}); before it was opened ${kb(before)}`;
}

/** Queries whose first page is wrong. */
export const reportMisses = (answers: EvalAnswer[]) =>
  answers
    .filter(({ expect, found }) =>
      expect.length > 0 ? !expect.includes(found[0] ?? '') : found.length > 0,
    )
    .map(
      ({ category, query, found }) => `  ${category}: ${query} → ${found.slice(0, 4).join(', ')}`,
    )
    .join('\n');

/** How many of the words that stand on the pages are found by typing them, and which aren't. */
export const reportWalk = ({ words, found, rare, missed, late }: ReturnType<typeof walkFigures>) =>
  [
    `every word of the pages (${words}): found ${found.toFixed(3)}, rare ones in the first five ${rare.toFixed(3)}`,
    `not found: ${missed.join(', ') || 'none'}`,
    // Mostly forms of words that many pages have: these say more of the word itself.
    `rare, and not in the first five (${late.length}): ${late.join(', ') || 'none'}`,
  ].join('\n');
