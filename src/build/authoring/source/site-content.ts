import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { ItemKey } from '../../../lib/record/keys.ts';
import { readPublishedIds } from './published-ids.ts';
import { normalizeSource } from '../../problems/problem.ts';
import { type MdxDocument, parseDocument } from './document.ts';
import { isPictureName, type PictureFile, readPicture } from './picture-file.ts';
import { parseYaml, type YamlBlock } from './yaml-block.ts';

/** What the checks work on: everything that authors wrote, read but not yet parsed. */
export interface ContentFiles {
  /** Text files by their path from the root of the project, `content/…`. */
  texts: ReadonlyMap<string, string>;
  /** Paths of all other files below `content/` and `public/`. */
  others: ReadonlySet<string>;
  /** What is in those that may be pictures, by their path. */
  pictures: ReadonlyMap<string, PictureFile>;
  /** Addresses of pages that don't come from `content/sessions/`, such as `/glossary/`. */
  routes: readonly string[];
  /** Ids of record items that readers may already have; without it, all that the ledger has. */
  publishedIds?: ReadonlySet<ItemKey> | undefined;
}

/** The ledger of ids that readers' records hold, from the root of the project. */
export const ledgerPath = 'content/record-ids.yaml';

/** The whole content, parsed once for all checks. */
export interface SiteContent extends ContentFiles {
  documents: MdxDocument[];
  glossary: YamlBlock;
  references: YamlBlock;
  /** `rows.yaml` of every session that has one. */
  rows: YamlBlock[];
}

/** Parses all files. Never throws: what cannot be read is a problem of its document. */
export function parseContent(files: ContentFiles): SiteContent {
  const documents = [...files.texts]
    .filter(([path]) => /^content\/sessions\/[^/]+\/[^/]+\.mdx$/.test(path))
    .map(([path, text]) => parseDocument({ path, text }));
  const yaml = (path: string) => parseYaml({ path, text: files.texts.get(path) ?? '' });
  return {
    ...files,
    documents: documents.sort((a, b) => a.source.path.localeCompare(b.source.path, 'en')),
    glossary: yaml('content/glossary.yaml'),
    references: yaml('content/references.yaml'),
    rows: [...files.texts.keys()].filter((path) => path.endsWith('/rows.yaml')).map(yaml),
  };
}

/** Ids of the entries of the glossary or the references; `undefined` where the file cannot be read. */
export function entryIds(block: YamlBlock): string[] | undefined {
  if (block.problems.length > 0) return undefined;
  const entries = Array.isArray(block.data) ? (block.data as unknown[]) : [];
  return entries
    .map((entry) => (entry as { id?: unknown } | null)?.id)
    .filter((id) => typeof id === 'string');
}

/** Reads what the checks need from the project at `root`. */
export async function readContent(root: string): Promise<ContentFiles> {
  const [publishedIds, ...folders] = await Promise.all([
    readPublishedIds(root, ledgerPath),
    ...['content', 'public', 'src/pages'].map((folder) => listFiles(root, folder)),
  ]);
  const [content, assets, pages] = folders;
  const isText = (path: string) =>
    /^content\/(sessions\/.*(\.mdx?|\/rows\.yaml)|[^/]*\.yaml)$/.test(path);
  const texts = (content ?? []).filter(isText).map(async (path) => {
    const text = await readFile(join(root, path), 'utf8');
    return [path, normalizeSource(text)] as const;
  });
  const others = [...(content ?? []), ...(assets ?? [])].filter((path) => !isText(path));
  const pictures = others.filter(isPictureName).map(async (path) => {
    return [path, await readPicture(join(root, path))] as const;
  });
  return {
    texts: new Map(await Promise.all(texts)),
    others: new Set(others),
    pictures: new Map(await Promise.all(pictures)),
    routes: (pages ?? []).flatMap(toRoute),
    publishedIds,
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
