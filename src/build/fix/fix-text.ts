import { getPageAnchors } from '../authoring/rules/anchors.ts';
import { parseDocument } from '../authoring/source/document.ts';
import { applyEdits, type Edit, editMatches, type Range } from './edits.ts';
import { fixCharacters } from './fix-characters.ts';
import { betterAddress, fixMarkdown, readApart, readCode } from './fix-markdown.ts';
import { findCode, fixSyntax } from './fix-syntax.ts';
import type { NamedTerm } from './heading-ids.ts';

/** One change in a file, as it stands after all of them. */
interface Change {
  line: number;
  what: string;
}

/** A mended text and what was changed in it. */
export interface Fixed {
  text: string;
  changes: Change[];
}

/** Each pass may let the next one see more; texts need two or three. */
const MOST_PASSES = 10;

/**
 * Mends everything in an author's file of which only one outcome can be meant. Code, formulas and the
 * meaning of addresses stay as they are. A second run changes nothing.
 *
 * @param path from the root of the project; `.mdx` and `.yaml` are known
 */
export function fixText(path: string, source: string, terms: readonly NamedTerm[]): Fixed {
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  let text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  let done: Edit[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = path.endsWith('.mdx') ? editsOfMdx(path, text, terms) : editsOfYaml(text);
    const result = applySafely(text, edits);
    if (result.done.length === 0) break;
    done = [...done.map((edit) => shift(edit, result.done)), ...settle(result.done)];
    text = result.text;
  }
  const changes = done
    .map(({ start, what }) => ({ line: text.slice(0, start).split('\n').length, what }))
    .sort((a, b) => a.line - b.line);
  if (source.startsWith('\ufeff'))
    changes.unshift({ line: 1, what: '파일 첫머리의 보이지 않는 표시를 지웠어요' });
  const isSame = changes.length === 0;
  return { text: isSame ? source : text.replaceAll('\n', lineEnd), changes };
}

/** Applies edits; those after which the text could not be read, or its code would be another, stay undone. */
function applySafely(text: string, edits: readonly Edit[]): ReturnType<typeof applyEdits> {
  const before = readCode(text);
  const isSafe = (chosen: readonly Edit[]) =>
    before === undefined || readCode(applyEdits(text, chosen).text) === before;
  if (isSafe(edits)) return applyEdits(text, edits);
  const safe: Edit[] = [];
  for (const edit of edits) if (isSafe([...safe, edit])) safe.push(edit);
  return applyEdits(text, safe);
}

function editsOfMdx(path: string, text: string, terms: readonly NamedTerm[]): Edit[] {
  const syntax = fixSyntax(text);
  if (syntax.length > 0) return syntax;
  const document = parseDocument({ path, text });
  const { code, addresses } = document.tree
    ? readApart(document.tree, text)
    : { code: findCode(text).filter(([start]) => start > 0), addresses: [] };
  const props = [...text.matchAll(/\b(?:src|href|link|url)="[^"\n]*"/g)].map(
    ({ index, 0: prop }) => [index, index + prop.length] as const,
  );
  const characters = fixCharacters(text, [...code, ...addresses, ...props]);
  if (characters.length > 0) return characters;
  return fixMarkdown(text, terms, document.tree ? getPageAnchors(document) : []);
}

function editsOfYaml(text: string): Edit[] {
  const addresses: Range[] = [];
  const better = editMatches(text, /(?<=^[ \t-]*url:[ \t]*['"]?)https?:[^\s'"]+/gm, [], (match) => {
    addresses.push([match.index, match.index + match[0].length]);
    return betterAddress(match[0]);
  });
  return [...fixCharacters(text, addresses), ...better];
}

/** Where the edits of one pass stand once all of them are made. */
function settle(done: readonly Edit[]): Edit[] {
  let moved = 0;
  return done.map((edit) => {
    const start = edit.start + moved;
    moved += edit.text.length - (edit.end - edit.start);
    // A line that was put in stands before what it is for.
    return { ...edit, start: start + edit.text.lastIndexOf('\n') + 1 };
  });
}

/** Where an earlier edit stands after the edits of a later pass. */
function shift(edit: Edit, later: readonly Edit[]): Edit {
  const moved = later
    .filter(({ start }) => start < edit.start)
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  return { ...edit, start: edit.start + moved };
}
