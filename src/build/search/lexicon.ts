import type { GlossaryEntry } from '../../lib/schemas/glossary.ts';
import { encodeCount, type LexiconFile, type TermLine } from '../../lib/search-lexicon.ts';
import type { Fragment } from './fragments.ts';
import type { BreakText } from './index-copy.ts';
import type { NamePair } from './mined-pairs.ts';
import { phraseOf, phraseWords } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Sources {
  fragments: Fragment[];
  vocabulary: Vocabulary;
  glossary: Pick<GlossaryEntry, 'id' | 'ko' | 'en' | 'variants'>[];
  pairs: NamePair[];
  titles: string[];
  sessions: string[];
  breakText: BreakText;
}

const GLOSSARY = '/glossary/';
const pageOf = (url: string) => url.replace(/#.*/, '');

/** Builds the lexicon from the words that the index really has. */
export function buildLexicon(sources: Sources): LexiconFile {
  const { fragments, vocabulary, breakText } = sources;
  const texts = new Map<string, string>();
  for (const { url, words } of fragments) {
    const page = pageOf(url);
    texts.set(page, `${texts.get(page) ?? ''} ${words.join(' ')} `);
  }
  const lessons = [...texts].filter(([page]) => page !== GLOSSARY).map(([, text]) => text);
  const count = (phrase: string) => {
    const needle = ` ${phraseWords(phrase).join(' ')} `;
    return lessons.filter((text) => text.includes(needle)).length;
  };
  const write = (name: string) => phraseOf(name, breakText);
  const terms = termLines(sources, write, count);
  const named = new Set(terms.flatMap((line) => line.split('|').slice(1)).map(bare));
  const titles = [...sources.titles, ...fragments.flatMap(({ headings }) => headings)].map(write);
  return {
    pages: texts.size,
    words: words(texts, vocabulary),
    verbs: verbs(vocabulary),
    terms,
    titles: [...new Set(titles)].filter((title) => isShort(title) && !named.has(title)).sort(),
    sessions: sources.sessions,
  };
}

const bare = (phrase: string) => phrase.slice(0, -1);
const isShort = (title: string) => title !== '' && phraseWords(title).length <= 4;

function termLines(
  { glossary, pairs }: Sources,
  write: (name: string) => string,
  count: (phrase: string) => number,
): TermLine[] {
  const line = (id: string, names: string[]) => {
    const phrases = [...new Set(names.map(write))].filter((phrase) => phrase !== '');
    return [id, ...phrases.map((phrase) => phrase + encodeCount(count(phrase)))].join('|');
  };
  const lines = glossary.map(({ id, ko, en, variants }) => line(id, [ko, en, ...variants]));
  const known = new Set(glossary.flatMap(({ ko, en, variants }) => [ko, en, ...variants]).map(key));
  const mined = new Map(pairs.map((pair) => [key(pair.korean), pair]));
  for (const { korean, english } of mined.values()) {
    if (!known.has(key(korean)) && !known.has(key(english)))
      lines.push(line('', [korean, english]));
  }
  return lines;
}

const key = (name: string) => name.replace(/\s/g, '').toLowerCase();

function words(texts: Map<string, string>, vocabulary: Vocabulary): string {
  const pages = new Map<string, number>();
  for (const text of texts.values()) {
    for (const word of new Set(text.split(' '))) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  return [...pages]
    .filter(([word]) => isFindable(word, vocabulary))
    .map(([word, count]) => word + encodeCount(count))
    .sort()
    .join(' ');
}

const isFindable = (word: string, vocabulary: Vocabulary) =>
  /^[가-힣]+$/.test(word) ? vocabulary.kindOf(word) === 'noun' : /[a-z]/.test(word);

function verbs(vocabulary: Vocabulary): string {
  return [...vocabulary.verbs()]
    .map(([lemma, forms]) => `${lemma}:${forms.sort().join(',')}`)
    .sort()
    .join(' ');
}
