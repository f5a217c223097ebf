import { globSync } from 'node:fs';
import { contentId } from '../../lib/content-id.ts';
import { pagePath } from '../../lib/site.ts';
import { readFileDates } from './file-dates.ts';

/** Files of the pages that are not lessons. */
const ownFiles: Record<string, string> = {
  '/glossary/': 'content/glossary.yaml',
  '/references/': 'content/references.yaml',
};

let files: ReadonlyMap<string, string> | undefined;
let dates: ReadonlyMap<string, string> | undefined;

/** The source file of each page, relative to the project's root, by the page's path below the base. */
export function getPageFiles(): ReadonlyMap<string, string> {
  files ??= new Map([
    ...globSync('content/sessions/*/*.mdx')
      .map((path) => path.replaceAll('\\', '/'))
      .map((path) => [pagePath(contentId(path.replace('content/sessions/', ''))), path] as const),
    ...Object.entries(ownFiles),
  ]);
  return files;
}

/**
 * When the text of each page was last changed (ISO 8601), by the page's path below the base; the home
 * page is as new as the newest. A page whose date is not known is not there; see {@link readFileDates}.
 */
export function getPageDates(): ReadonlyMap<string, string> {
  dates ??= datePages();
  return dates;
}

function datePages(): ReadonlyMap<string, string> {
  const changes = readFileDates(process.cwd(), 'content');
  const found = [...getPageFiles()].flatMap(([page, file]) => {
    const date = changes.get(file);
    return date ? [[page, date] as const] : [];
  });
  const newest = found
    .map(([, date]) => date)
    .sort(byTime)
    .at(-1);
  return new Map(newest ? [...found, ['/', newest]] : found);
}

const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b);
