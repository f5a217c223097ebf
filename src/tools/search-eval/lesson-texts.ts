import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainText } from '../../build/search/text/page-text.ts';
import { pageDocuments } from '../../build/search/text/documents.ts';

/** The sentences of each of the real lessons. */
export async function readLessons(dist: string): Promise<string[][]> {
  const lessons: string[][] = [];
  for await (const path of glob('sessions/*/*/index.html', { cwd: dist })) {
    const html = await readFile(join(dist, path), 'utf8');
    const texts = pageDocuments(`/${path}`, html).flatMap(({ content }) => content.map(plainText));
    lessons.push(texts.flatMap((text) => text.match(/[^.?!<>]{12,160}[.?!](?=\s)/g) ?? []));
  }
  return lessons;
}
