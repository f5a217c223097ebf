import { FINALS, INITIALS, VOWELS } from '../../lib/korean/jamo.ts';

/** A term of the glossary, with the words that name it. */
export interface NamedTerm {
  id: string;
  names: readonly string[];
}

const MOST_WORDS = 4;

/**
 * An id for a heading: its Latin words, or the id of the term that it names, or its sounds in Latin letters.
 *
 * @param taken ids of the page, with which it must not collide
 */
export function nameHeading(
  text: string,
  terms: readonly NamedTerm[],
  taken: ReadonlySet<string>,
): string {
  const latin = text.match(/[A-Za-z][A-Za-z\d]*/g) ?? [];
  const term = terms
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })))
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const sounds = (text.match(/[가-힣]+/g) ?? []).map(romanize);
  const words =
    latin.join('').length > 2 ? latin : term ? [term.id] : sounds.length > 0 ? sounds : ['section'];
  const id = words.slice(0, MOST_WORDS).join('-').toLowerCase();
  if (!taken.has(id)) return id;
  for (let nth = 2; ; nth++) if (!taken.has(`${id}-${nth}`)) return `${id}-${nth}`;
}

const letters = (text: string) => text.split(' ').map((letter) => letter.replace('-', ''));
const initials = letters('g kk n d tt r m b pp s ss - j jj ch k t p h');
const vowels = letters('a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i');
const finals = letters('- k k k n n n t l k m l l l p l m p p t t ng t t k t p t');

/** Syllables in the letters of the Revised Romanization, each as it is read alone: `수집` → `sujip`. */
const romanize = (word: string): string =>
  [...word]
    .map((syllable) => {
      const code = syllable.charCodeAt(0) - 0xac00;
      const final = code % FINALS.length;
      const vowel = Math.floor(code / FINALS.length) % VOWELS.length;
      const initial = Math.floor(code / FINALS.length / VOWELS.length) % INITIALS.length;
      return (initials[initial] ?? '') + (vowels[vowel] ?? '') + (finals[final] ?? '');
    })
    .join('');
