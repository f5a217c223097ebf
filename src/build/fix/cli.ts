import { readFile, writeFile } from 'node:fs/promises';
import { parseContent, readContent } from '../authoring/source/site-content.ts';
import { fixText } from './fix-text.ts';
import type { NamedTerm } from './heading-ids.ts';

/** `npm run fix`: mends what only one outcome can be meant of, and says what it changed and where. */
const files = await readContent('.');
const terms = readTerms(parseContent(files).glossary.data);
let count = 0;
for (const path of [...files.texts.keys()].filter((path) => /\.(mdx|yaml)$/.test(path)).sort()) {
  const before = await readFile(path, 'utf8');
  const { text, changes } = fixText(path, before, terms);
  if (text === before) continue;
  await writeFile(path, text);
  count += changes.length;
  for (const { line, what } of changes) process.stdout.write(`${path}:${line}  ${what}\n`);
}
process.stdout.write(
  count > 0
    ? `${count}군데를 고쳤어요. git diff로 살펴보고, 남은 곳은 npm run check로 찾아보세요.\n`
    : '저절로 고칠 수 있는 곳이 없어요.\n',
);

/** Terms of the glossary, as far as it can be read. */
function readTerms(data: unknown): NamedTerm[] {
  const entries = Array.isArray(data) ? (data as Record<string, unknown>[]) : [];
  return entries.flatMap((entry) =>
    typeof entry?.['id'] === 'string' && typeof entry['ko'] === 'string'
      ? [{ id: entry['id'], names: [entry['ko']] }]
      : [],
  );
}
