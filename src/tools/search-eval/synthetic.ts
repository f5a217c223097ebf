import { mkdir, writeFile, glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAnalyzer, type AnalyzeWord } from '../../build/search/text/analyzer.ts';
import { pseudoNames, pseudoNouns, randomFrom } from './pseudo-nouns.ts';
import { plainText } from '../../build/search/text/page-text.ts';
import { pageDocuments } from '../../build/search/text/documents.ts';

const SECTIONS = 7;
const SENTENCES = 22;
const SUBJECTS = 40;
/** Nouns and foreign names of a subject. */
const NOUNS = 80;
const NAMES = 20;
/** A Korean name with the foreign one in brackets. */
const PAIR = /[가-힣]+\([A-Za-z][A-Za-z -]*\)/g;

/**
 * Writes made-up lessons beside the real ones, the same on every run: the sentences of the real
 * lessons with other nouns and names. Each belongs to one of forty subjects with nouns of its own;
 * nouns that most real lessons have (데이터, 시스템 …) stay in half of the places where they were, so
 * that the words that readers search most are everywhere, as in a course on one subject.
 * @param queries What will be searched for: no word is made up that stands there.
 */
export async function writeSyntheticLessons(
  dist: string,
  count: number,
  queries: string[],
): Promise<void> {
  const random = randomFrom(20261122);
  const analyze = await loadAnalyzer();
  const lessons = await readLessons(dist);
  const sentences = lessons.flat();
  const words = [...sentences, ...queries].join(' ').toLowerCase();
  const taken = new Set(words.match(/[가-힣]+|[a-z]+/g));
  const common = commonNouns(lessons, analyze);
  const nouns = pseudoNouns(SUBJECTS * NOUNS, taken, random);
  const names = pseudoNames(SUBJECTS * NAMES, taken, random);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let number = 0; number < count; number++) {
    const subject = number % SUBJECTS;
    // Words of a subject are not equally frequent.
    const anyOf = (list: string[], size: number) =>
      list[subject * size + Math.floor(size * random() ** 2)] ?? '';
    const noun = () => anyOf(nouns, NOUNS);
    // A noun has the same foreign name everywhere.
    const pair = (index: number) =>
      `${nouns[subject * NOUNS + index]}(${names[subject * NAMES + index]})`;
    const retell = (sentence: string) =>
      replaceNouns(sentence, analyze, (word) =>
        common.has(word) && random() < 0.5 ? word : noun(),
      )
        .replace(/[A-Za-z]{2,}/g, () => anyOf(names, NAMES))
        .replace(PAIR, () => pair(Math.floor(NAMES * random() ** 2)));
    const sections = Array.from({ length: SECTIONS }, (_, index) => {
      const text = Array.from({ length: SENTENCES }, () => retell(pick(sentences))).join(' ');
      return `<h2 id="s${index}">${noun()} ${noun()}</h2><p>${text}</p>`;
    });
    await writeLesson(dist, number, `${noun()} ${noun()}`, sections.join('\n'));
  }
}

async function writeLesson(dist: string, number: number, title: string, body: string) {
  const folder = join(dist, `sessions/made-up-${Math.floor(number / 12)}/lesson-${number}`);
  const filter = `session:${Math.floor(number / 12) + 2}. ${title}`;
  const html = `<!doctype html><html lang="ko"><head><title>${title}</title></head><body><main><article data-pagefind-body data-pagefind-filter="${filter}"><h1 data-pagefind-meta="title">${title}</h1>${body}</article></main></body></html>`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html);
}

const isNoun = (tag: string) => /^NN[GP]/.test(tag);

/** Nouns of at least three in five of the real lessons. */
function commonNouns(lessons: string[][], analyze: AnalyzeWord): Set<string> {
  const counts = new Map<string, number>();
  for (const sentences of lessons) {
    const words = new Set(sentences.flatMap((sentence) => sentence.match(/[가-힣]{2,}/g) ?? []));
    const nouns = [...words].flatMap((word) =>
      analyze(word).flatMap(({ surface, tag }) => (isNoun(tag) ? [surface] : [])),
    );
    for (const noun of new Set(nouns)) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([noun, count]) => (count >= 0.6 * lessons.length ? [noun] : [])),
  );
}

function replaceNouns(
  sentence: string,
  analyze: AnalyzeWord,
  replace: (noun: string) => string,
): string {
  return sentence.replace(/[가-힣]{2,}/g, (word) =>
    analyze(word)
      .map(({ surface, tag }) => (isNoun(tag) && surface.length > 1 ? replace(surface) : surface))
      .join(''),
  );
}

/** The sentences of each of the real lessons. */
async function readLessons(dist: string): Promise<string[][]> {
  const lessons: string[][] = [];
  for await (const path of glob('sessions/*/*/index.html', { cwd: dist })) {
    const html = await readFile(join(dist, path), 'utf8');
    const texts = pageDocuments(`/${path}`, html).flatMap(({ content }) => content.map(plainText));
    lessons.push(texts.flatMap((text) => text.match(/[^.?!<>]{12,160}[.?!](?=\s)/g) ?? []));
  }
  return lessons;
}
