import type { Entry, Lexicon, Phrase } from './lexicon.ts';
import type { Asked } from './read-query.ts';

/** One way of writing what is asked for. */
export interface Wording {
  words: string[];
  /** True for words that are the beginning of others: they are asked for as they stand. */
  exact: boolean;
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
  return asked.map((one) => conceptOf(one, lexicon)).filter(({ wordings }) => wordings.length > 0);
}

function conceptOf({ entries, stem, weak }: Asked, lexicon: Lexicon): Concept {
  if (stem !== undefined) return verbConcept(stem, lexicon);
  const [first] = entries;
  const wordings = entries.flatMap((entry, index) =>
    namesOf(entry).map(({ words }, rank) => ({
      words,
      exact: words.some((word) => isShort(word) && begins(word, lexicon)),
      factor: (index === 0 ? 1 : 0.8) * (rank === 0 ? 1 : 0.9),
    })),
  );
  const pages = Math.max(...entries.flatMap(({ names }) => names.map(({ count }) => count)), 1);
  const rarity = Math.log(1 + lexicon.pages / Math.min(pages, lexicon.pages));
  return {
    wordings: unique(wordings).slice(0, WORDINGS),
    weight: rarity * (weak ? 0.25 : 1),
    term: first?.term,
    strong:
      !weak && (first?.term !== undefined || first?.title === true || pages >= lexicon.pages / 4),
  };
}

const isShort = (word: string) => word.length < (/^[가-힣]/.test(word) ? 2 : 4);

/** Pagefind decomposes Hangul, so 값 begins 값어치 and 수 begins 순서, too. */
function begins(word: string, { words }: Lexicon): boolean {
  const start = word.normalize('NFD');
  for (const other of words.keys()) {
    if (other !== word && other.normalize('NFD').startsWith(start)) return true;
  }
  return false;
}

const namesOf = ({ names }: Entry): Phrase[] => names.slice(0, NAMES);

/** Forms that begin with another form are found with it. */
function verbConcept(stem: string, { verbs, pages }: Lexicon): Concept {
  const forms = (verbs.get(stem) ?? []).map((form) => form.normalize('NFD')).sort();
  const shortest = forms.filter(
    (form) => !forms.some((other) => other !== form && form.startsWith(other)),
  );
  return {
    wordings: shortest
      .slice(0, WORDINGS)
      .map((form) => ({ words: [form.normalize('NFC')], exact: false, factor: 1 })),
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
