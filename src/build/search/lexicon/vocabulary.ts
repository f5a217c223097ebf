import type { IndexWord, WordKind } from '../text/word-breaks.ts';

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
