import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initSync, TokenizerBuilder } from 'lindera-wasm';

/** One morpheme of a text, as the dictionary ko-dic sees it. */
export interface Morpheme {
  surface: string;
  /** Part of speech in the Sejong scheme, `VV+EC` for a contraction of several. */
  tag: string;
  /** Dictionary form without 다 of a verb or adjective (`바꿨` → `바꾸`); else the surface. */
  lemma: string;
  /** Index of the first UTF-16 unit in the word. */
  start: number;
}

/** Splits one word, that is a stretch without space or punctuation, into morphemes. */
export type AnalyzeWord = (word: string) => Morpheme[];

interface Token {
  surface: string;
  partOfSpeechTag?: string;
  expression?: string;
}

let loaded: Promise<AnalyzeWord> | undefined;

/** Loads the morphological analyser (42 MB with its dictionary, about 0.8 s), once per process. */
export function loadAnalyzer(): Promise<AnalyzeWord> {
  return (loaded ??= load());
}

async function load(): Promise<AnalyzeWord> {
  const path = createRequire(import.meta.url).resolve('lindera-wasm/lindera_wasm_bg.wasm');
  initSync({ module: await readFile(path) });
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ko-dic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  const known = new Map<string, Morpheme[]>();
  return (word) => {
    const morphemes = known.get(word) ?? locate(word, tokenizer.tokenize(word) as Token[]);
    known.set(word, morphemes);
    return morphemes;
  };
}

function locate(text: string, tokens: Token[]): Morpheme[] {
  let end = 0;
  return tokens.flatMap(({ surface, partOfSpeechTag: tag = 'UNK', expression }) => {
    const start = text.indexOf(surface, end);
    if (start < 0 || surface.trim() === '') return [];
    end = start + surface.length;
    return [{ surface, tag, lemma: lemmaOf(surface, expression), start }];
  });
}

/** ko-dic writes a contraction as `바꾸/VV/*+었/EP/*`. */
function lemmaOf(surface: string, expression = '*'): string {
  const first = expression.split('/')[0] ?? '';
  return /^[가-힣]+$/.test(first) ? first : surface;
}
