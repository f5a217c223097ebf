import type { Morpheme } from './analyzer.ts';
import type { Analyze } from './site-analysis.ts';
import { isNounTail } from '../../../lib/korean/endings.ts';

/** What a word of the index is, as far as a query cares. */
export type WordKind = 'noun' | 'verb' | 'other';

/** One word of the index: a morpheme, or a noun with the prefix or suffix that makes it. */
export interface IndexWord {
  text: string;
  kind: WordKind;
  lemma: string;
  start: number;
}

/** Suffixes that make a noun of its own (신뢰성, 시각화); others (들, 용, 별) stay apart. */
const NOUN_SUFFIXES = new Set([...'성화자기력적가원학론']);
const NOUN = /^(NNG|NNP|XR|SL)/;
const VERB = /^(VV|VA)(\+|$)/;

/**
 * Splits a text into the words of the index.
 * @param fixed Words with a split of their own, which goes before the analyser's: `수집기` → [`수집기`].
 */
export function breakWords(
  text: string,
  analyze: Analyze,
  fixed: ReadonlyMap<string, string[]>,
): IndexWord[] {
  const words: IndexWord[] = [];
  const found = findFixed(text, fixed);
  const analysed = merge(analyze(text));
  let next = 0;
  for (const { at, word, parts } of found) {
    next = takeUntil(analysed, next, at, words);
    let start = at;
    for (const part of parts) {
      words.push({ text: part, kind: 'noun', lemma: part, start });
      start += part.length;
    }
    next = skipTo(analysed, next, at + word.length, words);
  }
  words.push(...analysed.slice(next));
  return words;
}

/** Takes the analysed words before `limit`; cuts the one that crosses it. */
function takeUntil(from: IndexWord[], next: number, limit: number, into: IndexWord[]): number {
  let word = from[next];
  while (word && word.start < limit) {
    const room = limit - word.start;
    into.push(room < word.text.length ? cutWord(word, 0, room) : word);
    if (room < word.text.length) break;
    word = from[++next];
  }
  return next;
}

/** Drops the analysed words before `limit`; keeps the end of the one that crosses it. */
function skipTo(from: IndexWord[], next: number, limit: number, into: IndexWord[]): number {
  let word = from[next];
  while (word && word.start < limit) {
    const over = word.start + word.text.length - limit;
    if (over > 0) into.push(cutWord(word, word.text.length - over, word.text.length));
    word = from[++next];
  }
  return next;
}

const cutWord = ({ text, start }: IndexWord, from: number, to: number): IndexWord => ({
  text: text.slice(from, to),
  kind: 'other',
  lemma: text.slice(from, to),
  start: start + from,
});

/** Longest fixed words that stand at the start of a space-separated word. */
function findFixed(text: string, fixed: ReadonlyMap<string, string[]>) {
  const found: { at: number; word: string; parts: string[] }[] = [];
  for (const match of text.matchAll(/[가-힣]+/g)) {
    for (let end = match[0].length; end >= 2; end--) {
      const word = match[0].slice(0, end);
      const parts = fixed.get(word);
      if (parts) {
        found.push({ at: match.index, word, parts });
        break;
      }
    }
  }
  return found;
}

function merge(morphemes: Morpheme[]): IndexWord[] {
  const words: IndexWord[] = [];
  let prefix: Morpheme | undefined;
  for (const morpheme of morphemes) {
    const last = words.at(-1);
    const touches = last && last.start + last.text.length === morpheme.start;
    if (morpheme.tag === 'XPN') {
      prefix = morpheme;
      words.push(wordOf(morpheme));
    } else if (touches && prefix?.start === last.start && NOUN.test(morpheme.tag)) {
      words[words.length - 1] = joined(last, morpheme);
    } else if (touches && last.kind === 'noun' && isNounSuffix(morpheme)) {
      words[words.length - 1] = joined(last, morpheme);
    } else {
      words.push(wordOf(morpheme));
    }
  }
  return words;
}

const isNounSuffix = ({ tag, surface }: Morpheme) => tag === 'XSN' && NOUN_SUFFIXES.has(surface);

const joined = (word: IndexWord, { surface }: Morpheme): IndexWord => ({
  text: word.text + surface,
  lemma: word.text + surface,
  kind: 'noun',
  start: word.start,
});

const wordOf = ({ surface, tag, lemma, start }: Morpheme): IndexWord => {
  const kind = NOUN.test(tag) ? 'noun' : VERB.test(tag) ? 'verb' : 'other';
  return { text: surface, kind, lemma: kind === 'verb' ? lemma : surface, start };
};

const NONE: ReadonlyMap<string, string[]> = new Map();

/**
 * Fixed splits for the Korean words of the glossary, so that a term is cut the same way in every
 * sentence: 데이터레이크 → 데이터·레이크, because both parts are names' words themselves;
 * 리니지 or 웨어하우스, whose parts mean nothing alone, stay whole.
 */
export function fixedWords(names: Iterable<string>, analyze: Analyze): Map<string, string[]> {
  const words = new Set([...names].flatMap((name) => name.split(/[^가-힣]+/)));
  const fixed = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2 || isInflected(word, words, analyze)) continue;
    const parts = breakWords(word, analyze, NONE).map(({ text }) => text);
    const known = parts.every((part) => part.length > 1 && words.has(part));
    fixed.set(word, known ? parts : [word]);
  }
  return fixed;
}

/** Syllables that make nouns as often as they are particles: 분석가, 관계도. */
const UNSURE = new Set(['가', '도', '이']);

/** True for a word with a particle or an ending: the 보안과 of `보안과 거버넌스`, the 읽을 of `읽을 때`. */
function isInflected(word: string, words: Set<string>, analyze: Analyze): boolean {
  for (let length = 2; length < word.length; length++) {
    const rest = word.slice(length);
    if (words.has(word.slice(0, length)) && !UNSURE.has(rest) && isNounTail(rest)) return true;
  }
  const tags = analyze(word).map(({ tag }) => tag);
  return /^V/.test(tags[0] ?? '') && /E(C|F|P|TM)$/.test(tags.at(-1) ?? '');
}
