import { toJamo } from '../../../lib/korean/jamo.ts';
import { BEST, bestWord, isCommon, isShort } from '../../../lib/search/lexicon.ts';
import { keyOf, type Entry, type Lexicon, type Phrase } from './lexicon.ts';
import type { Asked } from './read-query.ts';
import { spellingsOf } from './spellings.ts';
import { uniqueBy } from './unique-by.ts';

/** One way of writing what is asked for. */
export interface Wording {
  words: string[];
  /** What Pagefind is asked for; nothing where the texts that rarer words bring will tell. */
  ask: string;
  /** True where Pagefind is asked for all of the words, and its answer has their places. */
  placed: boolean;
  /** True for a verb stem: words that begin so are forms of it. */
  begins?: boolean;
  /** True for a name that has the word in it: 엑사바이트 for 바이트. */
  near?: boolean;
  /** How close it is to what was asked, 0 to 1. */
  factor: number;
}

/** What is asked for, in all the words that the index has for it. */
export interface Concept {
  wordings: Wording[];
  /** How much it counts: rare words more than common ones. */
  weight: number;
  /** Glossary id, where a term was named. */
  term: string | undefined;
  /** True for a term or a title: enough to search for, whatever else of the query is unknown. */
  strong: boolean;
  /** The word as it stands, where the lexicon doesn't have it. */
  visible?: string;
}

/** Of a long query only the first concepts are searched for. */
const CONCEPTS = 8;
const WORDINGS = 8;
const NAMES = 4;
/** What another name of the same thing, another thing that may be meant, and a name with the word in it count. */
const SYNONYM = 0.6;
const OTHER = 0.8;
const NEAR = 0.4;

/** Expands what was asked to concepts, each once; what the index has no word for is left out. */
export function toConcepts(asked: Asked[], lexicon: Lexicon): Concept[] {
  const known = asked
    .map((one) => conceptOf(one, lexicon))
    .filter(({ wordings, visible }) => wordings.length > 0 || visible !== undefined);
  const concepts = uniqueBy(
    known,
    ({ wordings, visible }) => visible ?? wordings[0]?.words.join(),
  ).slice(0, CONCEPTS);
  const isBest = ({ ask }: Wording) => ask.startsWith(`"${BEST}`);
  if (!concepts.some(({ wordings, visible }) => !visible && !wordings.some(isBest)))
    return concepts;
  // Beside rarer words, common ones needn't be asked for.
  return concepts.map((concept) => ({
    ...concept,
    wordings: concept.wordings.map((one) => (isBest(one) ? { ...one, ask: '' } : one)),
  }));
}

/**
 * Pagefind is asked for as little as will do: for the pages that are best for a common name; for
 * the rarest word of a name with a common word in it; in quotes for a word that begins others.
 */
function askFor(words: string[], lexicon: Lexicon): Pick<Wording, 'ask' | 'placed'> {
  const count = (word: string) => lexicon.words.get(word) ?? 0;
  const isPart = (word: string) => isShort(word) && begins(word, lexicon);
  const common = words.filter((word) => isCommon(word, count(word)));
  if (common.length === words.length) return { ask: `"${bestWord(words)}"`, placed: false };
  const [rarest = ''] = words.toSorted((a, b) => count(a) - count(b));
  const asked = common.length > 0 ? [rarest] : words;
  const quote = asked.some(isPart) ? '"' : '';
  return { ask: quote + asked.join(' ') + quote, placed: asked === words && quote === '' };
}

function conceptOf(
  { entries, near = [], stem, visible, weak, open }: Asked,
  lexicon: Lexicon,
): Concept {
  if (visible !== undefined) {
    // A foreign name is enough to search for; a Korean word may be a part of any sentence.
    const strong = visible.length > 1 && !/^[가-힣]+$/.test(visible);
    return { wordings: [], weight: rarityOf(2, lexicon), term: undefined, strong, visible };
  }
  if (stem !== undefined) return verbConcept(stem, lexicon);
  const [first] = entries;
  const wordingsOf = (entry: Entry, factor: number) => {
    const names = namesOf(entry);
    // A name that the text doesn't have stands for the one that is used most.
    const asked = names.find(({ words }) => words.join('') === keyOf(entry.shown)) ?? names[0];
    return names.map(({ words }) => ({
      words,
      ...askFor(words, lexicon),
      factor: factor * (words === asked?.words ? 1 : SYNONYM),
    }));
  };
  const wordings = [
    ...entries.flatMap((entry, index) => wordingsOf(entry, index === 0 ? 1 : OTHER)),
    ...near.flatMap((entry) => wordingsOf(entry, NEAR).map((one) => ({ ...one, near: true }))),
  ];
  const pages = Math.max(...entries.flatMap(({ names }) => names.map(({ count }) => count)), 1);
  const rarity = rarityOf(pages, lexicon);
  return {
    wordings: uniqueBy(wordings, ({ words }) => words.join()).slice(0, WORDINGS),
    weight: rarity * (weak ? 0.25 : 1),
    term: open ? undefined : first?.term,
    strong: !weak && (first?.term !== undefined || first?.title === true),
  };
}

const rarityOf = (pages: number, lexicon: Lexicon) =>
  Math.log(1 + lexicon.pages / Math.min(pages, lexicon.pages));

/** Pagefind decomposes Hangul, so 값 begins 값어치 and 수 begins 순서, too. */
function begins(word: string, lexicon: Lexicon): boolean {
  const start = toJamo(word);
  const { names } = spellingsOf(lexicon);
  return names.some(({ jamo }) => jamo.length > start.length && jamo.startsWith(start));
}

const namesOf = ({ names }: Entry): Phrase[] => names.slice(0, NAMES);

function verbConcept(stem: string, { verbs, pages }: Lexicon): Concept {
  // On a large site a verb's places would be thousands.
  const placed = pages <= 81;
  return {
    wordings: (verbs.get(stem) ?? []).slice(0, WORDINGS).map((form) => ({
      words: [form],
      ask: placed ? form : `"${form}"`,
      placed,
      begins: true,
      factor: 1,
    })),
    weight: Math.log(1 + pages / 4) * 0.4,
    term: undefined,
    strong: false,
  };
}
