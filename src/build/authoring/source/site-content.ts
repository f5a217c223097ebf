import { parseMdx, type MdxDocument } from './mdx-document.ts';
import { parseYaml, type YamlBlock } from './yaml-block.ts';

/** What the checks work on: everything that authors wrote, read but not yet parsed. */
export interface ContentFiles {
  /** Text files by their path from the root of the project, `content/…`. */
  texts: ReadonlyMap<string, string>;
  /** Paths of all other files below `content/` and `public/`. */
  others: ReadonlySet<string>;
  /** Addresses of pages that don't come from `content/sessions/`, such as `/glossary/`. */
  routes: readonly string[];
}

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
    .map(([path, text]) => parseMdx({ path, text }));
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
