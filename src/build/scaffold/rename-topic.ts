import { readFile, rename, writeFile } from 'node:fs/promises';
import { contentId } from '../../lib/content-id.ts';
import { idSchema } from '../../lib/schemas/values.ts';
import { ledgerPath, readContent } from '../authoring/source/site-content.ts';

/** A rename of a topic: slugs, as in its address. */
interface TopicRename {
  session: string;
  from: string;
  to: string;
}

/** What changes on the disk; paths are from the root of the project. */
interface RenamePlan {
  /** The topic's file: where it is and where it goes. */
  file: { from: string; to: string };
  /** New text of every file that changes, by its path before the move. */
  texts: Map<string, string>;
}

/**
 * Plans the rename of a topic: its file, every link to it, the agenda of its session, and the ledger,
 * by which readers' records and the old address follow. Throws an error in Korean when that is impossible.
 *
 * @param texts every text file of the content by its path from the root of the project
 */
export function renameTopic(
  { session, from, to }: TopicRename,
  texts: ReadonlyMap<string, string>,
): RenamePlan {
  if (!idSchema.safeParse(to).success) {
    throw new Error(`주소에 쓸 이름은 영문 소문자, 숫자, 붙임표(-)로 적어 주세요: ${to}`);
  }
  const folder = 'content/sessions/';
  const pages = [...texts.keys()].filter((path) => path.startsWith(folder));
  const find = (slug: string) =>
    pages.find((path) => contentId(path.slice(folder.length)) === `${session}/${slug}`);
  const file = find(from);
  if (file === undefined || from === 'index') throw new Error(`없는 글이에요: ${session}/${from}`);
  if (find(to)) throw new Error(`이미 있는 이름이에요: ${session}/${to}`);
  const changed = [...texts].map(([path, text]): [string, string] => {
    const linked = text.replaceAll(`/sessions/${session}/${from}/`, `/sessions/${session}/${to}/`);
    if (path === ledgerPath)
      return [path, enterRename(text, `${session}/${from}`, `${session}/${to}`)];
    if (isIndexOf(path, session)) return [path, renameInAgenda(linked, from, to)];
    const far = renameInTransfers(linked, `${session}/${from}`, `${session}/${to}`);
    return [path, isIn(path, session) ? renameInTransfers(far, from, to) : far];
  });
  return {
    file: { from: file, to: file.replace(new RegExp(`${from}\\.mdx$`), `${to}.mdx`) },
    texts: new Map(changed.filter(([path, text]) => text !== texts.get(path))),
  };
}

const isIndexOf = (path: string, session: string) =>
  new RegExp(`^content/sessions/\\d+-${session}/index\\.mdx$`).test(path);

const renameInAgenda = (text: string, from: string, to: string) =>
  text.replace(new RegExp(`^([ -]*topic: *)(['"]?)${from}\\2(?= *\\r?$)`, 'gm'), `$1$2${to}$2`);

const isIn = (path: string, session: string) =>
  new RegExp(`^content/sessions/\\d+-${session}/`).test(path);

/** A topic's frontmatter with the new name in its list of transfers. */
const renameInTransfers = (text: string, from: string, to: string) =>
  text.replace(/^transfers: *\r?\n(?: *- .*\r?\n)+/m, (list) =>
    list.replace(new RegExp(`^( *- *)(['"]?)${from}\\2(?= *\\r?$)`, 'gm'), `$1$2${to}$2`),
  );

/** The ledger with one more rename. A former name that is in use again no longer leads elsewhere. */
function enterRename(text: string, from: string, to: string): string {
  const used = text.replace(new RegExp(`^ +${to}: .*\\r?\\n`, 'm'), '');
  const [lineEnd = '\n'] = /\r?\n/.exec(text) ?? [];
  return used.replace(/^renamed:(?: *\{\})?(?=\r?$)/m, `renamed:${lineEnd}  ${from}: ${to}`);
}

/** Renames a topic of the project in the current folder. */
async function renameOnDisk([session = '', from = '', to = '']: string[]): Promise<void> {
  const { texts: known } = await readContent('.');
  // As they stand on the disk, with their own line ends.
  const texts = new Map(
    await Promise.all(
      [...known.keys()].map(async (path) => [path, await readFile(path, 'utf8')] as const),
    ),
  );
  const { file, texts: changed } = renameTopic({ session, from, to }, texts);
  for (const [path, text] of changed) await writeFile(path, text);
  await rename(file.from, file.to);
  process.stdout.write(
    [
      `${file.from} → ${file.to}`,
      ...[...changed.keys()].map((path) => `링크와 이름을 고쳤어요: ${path}`),
      '옛 주소로 와도 새 주소로 이어져요. npm run ready를 실행하고 모두 함께 커밋해 주세요.\n',
    ].join('\n'),
  );
}

// npm run rename:topic
if (import.meta.main) {
  await renameOnDisk(process.argv.slice(2)).catch((error: unknown) => {
    const usage = '예: npm run rename:topic -- introduction dre data-reliability';
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exitCode = 1;
  });
}
