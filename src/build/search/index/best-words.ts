import { bestWord, isCommon } from '../../../lib/search/lexicon.ts';

/** A document as far as it matters for what it is best for. */
export interface CountedDocument {
  url: string;
  /** The words of its text in order, as the index has them. */
  words: string[];
}

const BEST = 12;
const TITLE = 10;

/**
 * For each document the {@link bestWord}s of the common words and names for which it is among the
 * twelve best of the site. A small site has no common words, so its documents have none of these.
 * @param names Names of terms as words of the index.
 */
export function bestWords(documents: CountedDocument[], names: string[][]): Map<string, string[]> {
  const pages = new Map<string, Set<string>>();
  for (const { url, words } of documents) {
    const page = url.replace(/#.*/, '');
    for (const word of new Set(words)) pages.set(word, (pages.get(word) ?? new Set()).add(page));
  }
  const common = new Set(
    [...pages].flatMap(([word, on]) => (isCommon(word, on.size) ? [word] : [])),
  );
  common.delete('');
  const phrases = names.filter((name) => name.length > 1 && name.every((word) => common.has(word)));
  const best = new Map<string, string[]>();
  for (const asked of [...[...common].map((word) => [word]), ...phrases]) {
    const rarest = asked
      .map((word) => pages.get(word) ?? new Set())
      .sort((a, b) => a.size - b.size)[0];
    const scored = documents
      .filter(({ url }) => rarest?.has(url.replace(/#.*/, '')))
      .map(({ url, words }) => ({ url, score: strength(placesOf(asked, words)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    for (const { url } of scored.slice(0, BEST)) {
      best.set(url, [...(best.get(url) ?? []), bestWord(asked)]);
    }
  }
  return best;
}

function placesOf(asked: string[], words: string[]): number[] {
  const places: number[] = [];
  for (
    let at = words.indexOf(asked[0] ?? '');
    at >= 0;
    at = words.indexOf(asked[0] ?? '', at + 1)
  ) {
    if (asked.every((word, offset) => words[at + offset] === word)) places.push(at);
  }
  return places;
}

/** The same measure by which the search ranks: how often, and whether in the title. */
const strength = (places: number[]) =>
  places.length / (places.length + 3) + ((places[0] ?? TITLE) < TITLE ? 0.7 : 0);
