import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { normalizeSource } from '../../problems/source-file.ts';
import type { ContentFiles } from './site-content.ts';

/** Reads what the checks need from the project at `root`. */
export async function readContent(root: string): Promise<ContentFiles> {
  const [content, assets, pages] = await Promise.all(
    ['content', 'public', 'src/pages'].map((folder) => listFiles(root, folder)),
  );
  const isText = (path: string) =>
    /^content\/(sessions\/.*(\.mdx?|\/rows\.yaml)|[^/]*\.yaml)$/.test(path);
  const texts = (content ?? []).filter(isText).map(async (path) => {
    const text = await readFile(join(root, path), 'utf8');
    return [path, normalizeSource(text)] as const;
  });
  return {
    texts: new Map(await Promise.all(texts)),
    others: new Set([...(content ?? []), ...(assets ?? [])].filter((path) => !isText(path))),
    routes: (pages ?? []).flatMap(toRoute),
  };
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join(posix.sep))
    .sort();
}

/** `src/pages/record/index.astro` → `/record/`; routes with parameters come from the content. */
function toRoute(path: string): string[] {
  const route = path.replace('src/pages', '').replace(/(\/index)?\.astro$/, '/');
  return path.endsWith('.astro') && !/\[|^\/404/.test(route) ? [route] : [];
}
