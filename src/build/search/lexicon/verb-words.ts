import { asLatinKeys } from '../../../lib/korean/keyboard.ts';
import type { VerbWord } from '../../../lib/search/lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

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
