import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../../../src/build/authoring/source/site-content.ts';
import type { ContentFiles } from '../../../../src/build/authoring/source/site-content.ts';

const folder = 'tests/fixtures/broken';

/** The valid content, on which every broken fixture is laid. */
export const readValid = async (): Promise<ContentFiles> => ({
  ...(await readContent('tests/fixtures/valid')),
  routes: ['/', '/search/'],
  publishedIds: undefined,
});

/** Codes that have a fixture. */
export const brokenCodes = readdirSync(folder)
  .map((name) => name.replace(/\.mdx$/, ''))
  .sort();

/** The valid content with the files of one broken fixture: `<code>.mdx`, or a folder of files. */
export async function readBroken(code: string): Promise<ContentFiles> {
  const path = join(folder, code);
  if (brokenFile(code)) {
    const text = readFileSync(`${path}.mdx`, 'utf8');
    return overlay({ 'content/sessions/01-basics/02-broken.mdx': text });
  }
  const { texts } = await readContent(path);
  return overlay(Object.fromEntries(texts));
}

/** The valid content with some files replaced or added. */
export async function overlay(files: Record<string, string>): Promise<ContentFiles> {
  const valid = await readValid();
  return { ...valid, texts: new Map([...valid.texts, ...Object.entries(files)]) };
}

const brokenFile = (code: string) =>
  statSync(join(folder, `${code}.mdx`), { throwIfNoEntry: false })?.isFile() ?? false;
