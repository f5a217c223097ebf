import type { IndexWord, WordKind } from '../text/word-breaks.ts';
import { asLatinKeys } from '../../../lib/korean/keyboard.ts';
import type { VerbWord } from '../../../lib/search/lexicon.ts';
import { toJamo } from '../../../lib/korean/jamo.ts';
import { isParticles } from '../../../lib/korean/particles.ts';
import { isFormOf } from '../../../lib/korean/verb-forms.ts';

interface Uses {
  counts: Record<WordKind, number>;
  lemmas: Set<string>;
}

/** Remembers what each word of the site was taken for, over all its occurrences. */
export class Vocabulary {
  readonly #uses = new Map<string, Uses>();
  /** Worked out once all words are in. */
  #stems: Map<string, string[]> | undefined;

  add(words: IndexWord[]): void {
    for (const { text, kind, lemma } of words) {
      const uses = this.#uses.get(text) ?? {
        counts: { noun: 0, verb: 0, other: 0 },
        lemmas: new Set(),
      };
      uses.counts[kind]++;
      if (kind === 'verb') uses.lemmas.add(lemma);
      this.#uses.set(text, uses);
    }
  }

  /** What the word mostly is; a word that the analyser never saw alone (a part of a name) is a noun. */
  kindOf(word: string): WordKind {
    const counts = this.#uses.get(word)?.counts;
    if (!counts) return 'noun';
    const [kind] = Object.entries(counts).reduce((best, next) => (next[1] > best[1] ? next : best));
    return kind as WordKind;
  }

  /** Verb stems of at least two syllables with the forms in which the site's text has them. */
  verbs(): Map<string, string[]> {
    const verbs = new Map<string, string[]>();
    for (const [text, { lemmas }] of this.#uses) {
      if (this.kindOf(text) !== 'verb') continue;
      for (const lemma of lemmas) {
        if (lemma.length < 2) continue;
        verbs.set(lemma, [...(verbs.get(lemma) ?? []), text]);
      }
    }
    return verbs;
  }

  /** The stems of {@link verbs} of which a form begins with a syllable. */
  stemsAt(syllable: string): string[] {
    this.#stems ??= stemsBySyllable(this.verbs());
    return this.#stems.get(syllable) ?? [];
  }
}

function stemsBySyllable(verbs: Map<string, string[]>): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const [stem, forms] of verbs) {
    for (const syllable of new Set([stem, ...forms].map((form) => form.charAt(0)))) {
      stems.set(syllable, [...(stems.get(syllable) ?? []), stem]);
    }
  }
  return stems;
}

/** Verbs whose forms say nothing about a page. */
const COMMON = new Set(
  '그러 그렇 이렇 어떻 위하 관하 대하 통하 따르 이라 앞서 이르 드리 향하'.split(' '),
);

/**
 * Verb stems, and the words that a search for the stem itself doesn't find. Pagefind looks for
 * beginnings in decomposed Hangul, so `바꾸` finds 바꾼 and 바꿀, but not 바꿨.
 */
export function verbWords(vocabulary: Vocabulary): VerbWord[] {
  const begins = (form: string, start: string) =>
    form.normalize('NFD').startsWith(start.normalize('NFD'));
  return [...vocabulary.verbs()]
    .filter(([stem]) => !COMMON.has(stem))
    .flatMap(([stem, forms]) => {
      const others = forms.filter(
        (form) =>
          !begins(form, stem) &&
          !forms.some((shorter) => shorter !== form && begins(form, shorter)),
      );
      const own = forms.some((form) => begins(form, stem)) ? [asLatinKeys(stem)] : [];
      return [...own, ...others.map((form) => `${asLatinKeys(form)},${asLatinKeys(stem)}`)];
    })
    .sort();
}

/** English words that name nothing. */
const STOP = new Set(
  'an and are as at be became by do does for from how if in into is it its my no not of off on or our so that the their them these they this to us was we were what when where which who why will with you your'.split(
    ' ',
  ),
);

/** True for a word of the index that a query may ask for: a noun or a foreign word. */
export function isFindable(
  word: string,
  pages: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): boolean {
  if (!/^[가-힣]+$/.test(word))
    return /^[a-z]/.test(word) ? isForeignWord(word) : /^\d{3,}$/.test(word);
  return (
    vocabulary.kindOf(word) === 'noun' && !hidesParticle(word, pages) && !isVerb(word, vocabulary)
  );
}

const isForeignWord = (word: string) => word.length > 1 && !STOP.has(word);

/** Syllables that make nouns as often as they are particles: 분석가, 관계도. */
const UNSURE = new Set(['가', '도']);

/** A noun that the analyser left with its particle (곳도, 마음이): the bare noun is as common. */
function hidesParticle(word: string, pages: ReadonlyMap<string, number>): boolean {
  const own = pages.get(word) ?? 0;
  for (let length = 1; length < word.length; length++) {
    const tail = word.slice(length);
    if (!isParticles(tail)) continue;
    const stem = pages.get(word.slice(0, length)) ?? 0;
    if (stem > 2 * own || (length > 1 && stem >= own && !UNSURE.has(tail))) return true;
  }
  return false;
}

/**
 * A verb that the analyser took for a noun (모인, 돌리지, 돌보). Other forms may be nouns as well:
 * 그림, 읽기, 보고.
 */
const isVerb = (word: string, vocabulary: Vocabulary) =>
  vocabulary
    .stemsAt(word.charAt(0))
    .some((stem) => stem === word || (isFormOf(stem, word) && /(ㄴ|ㄹ|ㅈㅣ)$/.test(toJamo(word))));
