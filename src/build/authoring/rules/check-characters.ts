import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import type { SourceFile } from '../../problems/source-file.ts';

/** Characters that nobody sees, and Hangul in pieces: search and links take them for others. */
export const checkCharacters = ({ documents, glossary, references }: SiteContent): Problem[] =>
  [...documents, glossary, references].flatMap(({ source }) => checkSource(source));

function checkSource(source: SourceFile): Problem[] {
  let start = 0;
  return source.text.split('\n').flatMap((line) => {
    const found = stray.exec(line);
    const at = start + (found?.index ?? 0);
    start += line.length + 1;
    if (!found) return [];
    return [createProblem('stray-character', source, at, { name: nameOf(found[0]) })];
  });
}

/** Spaces, hyphens and directions without a form of their own, and single letters of Hangul syllables. */
const stray =
  /[\u00a0\u00ad\u1100-\u11ff\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/;

function nameOf(character: string): string {
  if (/[\u1100-\u11ff]/.test(character)) return '낱자로 풀린 한글';
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `${character === '\u00a0' ? '줄이 바뀌지 않는 빈칸' : '보이지 않는 글자'}(U+${code})`;
}
