import { globSync } from 'node:fs';
import { contentId } from '../../lib/content-id.ts';
import { pagePath } from '../../lib/urls.ts';
import { readFileDates } from './file-dates.ts';

/** Files of the pages that are not lessons. */
const ownFiles: Record<string, string> = {
  '/glossary/': 'content/glossary.yaml',
  '/references/': 'content/references.yaml',
};

let dates: ReadonlyMap<string, string> | undefined;

/**
 * When the text of each page was last changed (ISO 8601), by the page's path below the base.
 * A page whose date is not known is not there; see {@link readFileDates}.
 */
export function getPageDates(): ReadonlyMap<string, string> {
  dates ??= datePages(process.cwd());
  return dates;
}

function datePages(root: string): ReadonlyMap<string, string> {
  const lessons = globSync('content/sessions/*/*.mdx', { cwd: root }).map(
    (path) => [pagePath(contentId(path.replace(/^content.sessions./, ''))), path] as const,
  );
  const files = readFileDates(root, 'content');
  const found = [...lessons, ...Object.entries(ownFiles)].flatMap(([page, file]) => {
    const date = files.get(file.replaceAll('\\', '/'));
    return date ? [[page, date] as const] : [];
  });
  const newest = found
    .map(([, date]) => date)
    .sort(byTime)
    .at(-1);
  return new Map(newest ? [...found, ['/', newest]] : found);
}

const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b);
