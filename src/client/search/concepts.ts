import { isCommon } from '../../lib/search-lexicon.ts';
import { keyOf, type Entry, type Lexicon, type Phrase } from './lexicon.ts';
import type { Asked } from './read-query.ts';

/**
 * How Pagefind is asked for words: for all their places; for the pages with their first place
 * (cheap, and without the words that begin with them); for the pages that are best for a common
 * name; or not at all, because the texts that rarer words bring will tell.
 */
export type Asking = 'places' | 'pages' | 'best' | 'later';

/** One way of writing what is asked for. */
export interface Wording {
  words: string[];
  asking: Asking;
  /** How well it stands for what was asked, 0 to 1. */
  factor: number;
}

/** What is asked for, in all the words that the index has for it. */
export interface Concept {
  wordings: Wording[];
  /** How much it tells: rare words more than common ones. */
  weight: number;
  /** Glossary id, where a term was named. */
  term: string | undefined;
  /** True for a term, a title or a common word of the site: enough to search for by itself. */
  strong: boolean;
}

const WORDINGS = 8;
const NAMES = 4;

/** Expands what was asked to concepts; what the index has no word for falls away. */
export function toConcepts(asked: Asked[], lexicon: Lexicon): Concept[] {
  const concepts = asked
    .map((one) => conceptOf(one, lexicon))
    .filter(({ wordings }) => wordings.length > 0);
  if (!concepts.some(({ wordings }) => wordings.every(({ asking }) => asking === 'places'))) {
    return concepts;
  }
  return concepts.map((concept) => ({ ...concept, wordings: concept.wordings.map(putOff) }));
}

/** Beside rarer words, common ones needn't be asked for. */
const putOff = (wording: Wording): Wording =>
  wording.asking === 'best' ? { ...wording, asking: 'later' } : wording;

function askingFor(words: string[], lexicon: Lexicon): Asking {
  const counts = words.map((word) => lexicon.words.get(word) ?? 0);
  if (isCommon(Math.min(...counts))) return 'best';
  const isPart = words.some((word) => isShort(word) && begins(word, lexicon));
  return isPart || isCommon(Math.max(...counts)) ? 'pages' : 'places';
}

function conceptOf({ entries, stem, weak, open }: Asked, lexicon: Lexicon): Concept {
  if (stem !== undefined) return verbConcept(stem, lexicon);
  const [first] = entries;
  const wordings = entries.flatMap((entry, index) =>
    namesOf(entry).map(({ words }) => ({
      words,
      asking: askingFor(words, lexicon),
      factor: (index === 0 ? 1 : 0.8) * (words.join('') === keyOf(entry.shown) ? 1 : 0.8),
    })),
  );
  const pages = Math.max(...entries.flatMap(({ names }) => names.map(({ count }) => count)), 1);
  const rarity = Math.log(1 + lexicon.pages / Math.min(pages, lexicon.pages));
  return {
    wordings: unique(wordings).slice(0, WORDINGS),
    weight: rarity * (weak ? 0.25 : 1),
    term: open ? undefined : first?.term,
    strong:
      !weak && (first?.term !== undefined || first?.title === true || pages >= lexicon.pages / 4),
  };
}

const isShort = (word: string) => word.length < (/^[가-힣]/.test(word) ? 2 : 4);

/** Pagefind decomposes Hangul, so 값 begins 값어치 and 수 begins 순서, too. */
function begins(word: string, { words }: Lexicon): boolean {
  const start = word.normalize('NFD');
  decomposed ??= [...words.keys()].map((other) => other.normalize('NFD'));
  return decomposed.some((other) => other.length > start.length && other.startsWith(start));
}

let decomposed: string[] | undefined;

const namesOf = ({ names }: Entry): Phrase[] => names.slice(0, NAMES);

/** Forms that begin with another form are found with it. */
function verbConcept(stem: string, { verbs, pages }: Lexicon): Concept {
  const forms = (verbs.get(stem) ?? []).map((form) => form.normalize('NFD')).sort();
  const shortest = forms.filter(
    (form) => !forms.some((other) => other !== form && form.startsWith(other)),
  );
  const asking = isCommon(pages) ? 'pages' : 'places';
  return {
    wordings: shortest
      .slice(0, WORDINGS)
      .map((form) => ({ words: [form.normalize('NFC')], asking, factor: 1 })),
    weight: Math.log(1 + pages / 4) * 0.4,
    term: undefined,
    strong: false,
  };
}

function unique(wordings: Wording[]): Wording[] {
  const seen = new Set<string>();
  return wordings.filter(({ words }) => {
    const key = words.join(' ');
    return !seen.has(key) && !!seen.add(key);
  });
}
