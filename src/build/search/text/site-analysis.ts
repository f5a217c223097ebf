import { isHangul } from '../../../lib/korean/jamo.ts';
import { isParticles } from '../../../lib/korean/particles.ts';
import type { AnalyzeWord, Morpheme } from './analyzer.ts';

/** Splits a text into morphemes; `start` counts from the start of the text. */
export type Analyze = (text: string) => Morpheme[];

const WORD = /[^\s\p{P}]+/gu;
const isNoun = ({ tag }: Morpheme) => /^(NN|XR|XSN|XPN|SL|UNK)/.test(tag);

/**
 * An analyser for the texts of one site. Each word is analysed by itself: the same word is then
 * cut the same way everywhere, which search needs more than the last bit of accuracy, and a
 * site's few thousand different words take a third of the time of its sentences. What the words'
 * neighbours would have told comes from the site itself: a stem that is seen with several
 * particles is a noun (절차의 is 절차·의, whatever the dictionary makes of it).
 */
export function siteAnalysis(analyzeWord: AnalyzeWord, texts: string[]): Analyze {
  const stems = nounStems(texts);
  const analyzeOne = (word: string): Morpheme[] => {
    const morphemes = analyzeWord(word);
    if (!isHangul(word) || (stems.has(word) && morphemes.every(isNoun))) return morphemes;
    const stem = longestStem(word, stems);
    if (!stem) return morphemes;
    const noun = analyzeWord(stem);
    if (!noun.every(isNoun)) return morphemes;
    const rest = word.slice(stem.length);
    return [...noun, { surface: rest, tag: 'JX', lemma: rest, start: stem.length }];
  };
  return (text) =>
    [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
      const glued = index > 0 && !/\s/.test(text.charAt(index - 1));
      if (glued && isParticles(word)) {
        return [{ surface: word, tag: 'JX', lemma: word, start: index }];
      }
      return analyzeOne(word).map((morpheme) => ({ ...morpheme, start: morpheme.start + index }));
    });
}

/** Stems that are seen with two or more particles (or none); of one syllable, with four or more. */
function nounStems(texts: string[]): Set<string> {
  const tails = new Map<string, Set<string>>();
  const words = new Set(texts.flatMap((text) => text.match(WORD) ?? []));
  for (const word of words) {
    if (!isHangul(word)) continue;
    for (let length = 1; length <= word.length; length++) {
      const tail = word.slice(length);
      if (tail !== '' && !isParticles(tail)) continue;
      const stem = word.slice(0, length);
      tails.set(stem, (tails.get(stem) ?? new Set()).add(tail));
    }
  }
  const isSteady = ([stem, { size }]: [string, Set<string>]) => size >= (stem.length > 1 ? 2 : 4);
  return new Set([...tails].filter(isSteady).map(([stem]) => stem));
}

function longestStem(word: string, stems: Set<string>): string | undefined {
  for (let length = word.length - 1; length >= 1; length--) {
    const stem = word.slice(0, length);
    if (stems.has(stem) && isParticles(word.slice(length))) return stem;
  }
  return undefined;
}
