import { asHangulKeys, asLatinKeys } from '../../../lib/korean/keyboard.ts';
import { editDistance } from '../../../lib/korean/edit-distance.ts';
import { isChoseong, toJamo } from '../../../lib/korean/jamo.ts';
import { isParticles } from '../../../lib/korean/particles.ts';
import { soundKey, soundsLike } from '../../../lib/korean/sound-key.ts';
import { nounStems } from './clean-query.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { headsOf, spellingsOf } from './spellings.ts';
import { uniqueBy } from './unique-by.ts';

/** What an unknown word may stand for: entries, the best first. */
export type Guess = (word: string, lexicon: Lexicon) => Entry[];

const LIMIT = 6;
const weightOf = (entry: Entry) =>
  (entry.term === undefined ? 0 : 100) + (entry.title ? 50 : 0) + (entry.names[0]?.count ?? 0);
const byWeight = (a: Entry, b: Entry) => weightOf(b) - weightOf(a);
/** One entry for each thing that can be found; the first of its names stays. */
const unique = (entries: Entry[]) =>
  uniqueBy(entries, ({ names }) => names)
    .filter(({ names }) => names.length > 0)
    .slice(0, LIMIT);

/** A word typed in the other keyboard layout, among words that are not: `ㅏㅁ람 설치`. */
export const guessByLayout: Guess = (word, lexicon) => {
  if (word.length < 2) return [];
  const keys = /[a-z]/i.test(word) ? asHangulKeys(word) : asLatinKeys(word);
  const found = nounStems(keys).flatMap((stem) => lexicon.entries.get(stem.toLowerCase()) ?? []);
  return unique(keys === word ? [] : found);
};

/**
 * Initial consonants: `ㅍㅇㅍㄹㅇ` → 파이프라인. Names that are meant in full go before longer ones, and
 * those that stand in the text before other spellings.
 */
export const guessByChoseong: Guess = (word, lexicon) => {
  if (!isChoseong(word) || /^(.)\1*$/.test(word)) return [];
  const alike = spellingsOf(lexicon).names.filter(({ initials }) => initials.startsWith(word));
  const full = alike.filter(({ initials }) => initials === word);
  const meant = full.length > 0 ? full : word.length > 2 ? alike : [];
  const isUsed = ({ key, entry }: (typeof meant)[number]) =>
    Number(entry.names.some(({ words }) => words.join('') === key));
  return unique(
    meant
      .sort((a, b) => isUsed(b) - isUsed(a) || byWeight(a.entry, b.entry))
      .map(({ entry }) => entry),
  );
};

/**
 * The beginning of a word, with its last syllable half composed: `데잍` → 데이터. Where no word
 * begins with the syllables themselves, longer words that end so are meant: `하우스` → 웨어하우스,
 * not 하우슬리.
 */
export const guessByBeginning: Guess = (word, lexicon) => {
  const letters = toJamo(word.toLowerCase());
  if (letters.length < 2 || /^[ㄱ-ㅎ]+$/.test(letters)) return [];
  const begun = spellingsOf(lexicon).names.filter(({ jamo }) => jamo.startsWith(letters));
  const isWhole = begun.some(({ key }) => key.startsWith(word.toLowerCase()));
  const ending = begun.length > 0 && !isWhole ? guessByPart(word, lexicon) : [];
  return ending.length > 0 ? ending : unique(begun.map(({ entry }) => entry).sort(byWeight));
};

/** A slip: the nearest words, by the letters of the keyboard. The shorter the word, the nearer. */
export const guessByTypo: Guess = (word, lexicon) => {
  const candidates: { entry: Entry; distance: number }[] = [];
  for (const stem of nounStems(word)) {
    const letters = toJamo(stem.toLowerCase());
    const limit = allowance(stem);
    if (limit === 0) continue;
    for (const { entry, jamo } of alike(letters, lexicon)) {
      const distance = editDistance(letters, jamo, limit);
      if (distance <= limit) candidates.push({ entry, distance });
    }
  }
  const nearest = Math.min(...candidates.map(({ distance }) => distance));
  const best = candidates.filter(({ distance }) => distance <= nearest + 0.5);
  best.sort((a, b) => a.distance - b.distance || byWeight(a.entry, b.entry));
  return unique(best.map(({ entry }) => entry)).slice(0, 2);
};

/** The names with two of the same first three letters: one slip leaves as many. */
const alike = (letters: string, lexicon: Lexicon) =>
  new Set(headsOf(letters).flatMap((head) => spellingsOf(lexicon).heads.get(head) ?? []));

/** How far a word may be off: two syllables half a letter, three one, four one and a half, more two. */
const allowance = (word: string) => {
  const length = /[가-힣]/.test(word) ? word.length : (word.length + 1) / 2;
  return length < 2 ? 0 : length < 3 ? 0.5 : length < 4 ? 1 : length < 5 ? 1.5 : 2;
};

/** A foreign word in Hangul that the site has in English: `에어플로우` → Airflow. */
export const guessBySound: Guess = (word, lexicon) => {
  if (!/^[가-힣]{3,}$/.test(word)) return [];
  const isSpelling = (stem: string) => stem.length > 2 && isParticles(word.slice(stem.length));
  const found = [word, ...nounStems(word).filter(isSpelling)].flatMap((stem) =>
    (spellingsOf(lexicon).sounds.get(soundKey(stem)) ?? []).filter(({ key }) =>
      soundsLike(stem, key),
    ),
  );
  return unique(found.map(({ entry }) => entry).sort(byWeight));
};

/** The end of longer words or, if no word ends so, any part: `바이트` → 엑사바이트, 페타바이트. */
export const guessByPart: Guess = (word, lexicon) => {
  const ending = partOf(word, lexicon, (key, stem) => key.endsWith(stem));
  return unique(ending.sort(byWeight));
};

/** A part from the middle of longer words. */
export const guessByMiddle: Guess = (word, lexicon) =>
  unique(partOf(word, lexicon, (key, stem) => key.includes(stem)).sort(byWeight));

function partOf(
  word: string,
  lexicon: Lexicon,
  isPart: (key: string, stem: string) => boolean,
): Entry[] {
  const found: Entry[] = [];
  for (const stem of nounStems(word)) {
    if (stem.length < 2) continue;
    for (const [key, entry] of lexicon.entries) {
      const longer = key.length > stem.length && key.length < 12;
      if (longer && isPart(key, stem) && !isSpelledOut(key)) found.push(entry);
    }
  }
  return found;
}

/** An abbreviation read letter by letter: 에이피아이. */
const isSpelledOut = (key: string) =>
  /^(에이치?|[비씨시디이지엘엠엔오피큐알티유]|에[프스]|[아와]이|[제케]이|브이|더블유|엑스)+$/.test(
    key,
  );
