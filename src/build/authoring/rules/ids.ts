import { headingId } from '../../../lessons/mdx.ts';
import { idSchema } from '../../../lib/schemas/values.ts';
import { createProblem, placeOf, type Problem, type SourceFile } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';
import type { YamlBlock } from '../source/yaml-block.ts';
import { getAnchors, idOf, layoutIds } from './anchors.ts';

/** One use of an id that has to be the only one in its scope. */
interface Claim {
  scope: string;
  id: string;
  source: SourceFile;
  offset: number;
}

/** Ids are well-formed and unique: pages, anchors, lists and their items, YAML entries. */
export function checkIds({ documents, glossary, references }: SiteContent): Problem[] {
  return [
    ...documents.flatMap(checkHeadingIds),
    ...findRepeated(
      documents.map(({ id, source }) => ({ scope: '사이트', id, source, offset: 0 })),
    ),
    ...documents.flatMap((document) =>
      findRepeated(anchorClaims(document), layoutIds[document.kind]),
    ),
    ...documents.flatMap(checkLists),
    ...documents.flatMap(checkItems),
    ...findRepeated(entryClaims(glossary, '용어집')),
    ...findRepeated(entryClaims(references, '참고자료')),
  ];
}

function checkHeadingIds({ source, headings }: MdxDocument): Problem[] {
  return headings.flatMap(({ node, offset }) => {
    // The parser takes the first word of `{#two words}` and drops the rest.
    const written = /\{#([^}\n]*)\}[ \t]*(?:\n|$)/.exec(lineAt(source.text, offset))?.[1];
    const id = headingId(node) === undefined ? undefined : (written ?? headingId(node));
    const isGood = id === undefined || idSchema.safeParse(id).success;
    return isGood ? [] : [createProblem('bad-id', source, offset, { id })];
  });
}

const lineAt = (text: string, offset: number) => text.slice(offset).split('\n')[0] ?? '';

function findRepeated(claims: readonly Claim[], taken: readonly string[] = []): Problem[] {
  const claimed = new Map<string, Claim | undefined>(taken.map((id) => [id, undefined]));
  return claims.flatMap((claim) => {
    const { scope, id, source, offset } = claim;
    if (!claimed.has(id)) {
      claimed.set(id, claim);
      return [];
    }
    const before = claimed.get(id);
    const first = before ? placeName(before) : '페이지의 틀';
    return [createProblem('duplicate-id', source, offset, { id, scope, first })];
  });
}

const placeName = ({ source, offset }: Claim) => `${source.path}:${placeOf(source, offset).line}`;

const anchorClaims = (document: MdxDocument): Claim[] =>
  getAnchors(document)
    // Lists and diagrams have claims of their own, with the id as the author wrote it.
    .filter(({ id }) => !/^(recap|survey|question|diagram)-/.test(id))
    .map((anchor) => ({ ...anchor, scope: '이 페이지', source: document.source }));

/** Recaps, surveys and questions of one page share a name space in the reader's record. */
const checkLists = (document: MdxDocument) =>
  findRepeated(claimsOf(document, /^(Recap|Survey|Question)$/, '이 페이지'));

/** Items have to differ within their list. */
const checkItems = (document: MdxDocument) => {
  const isItem = /^(RecapItem|Option|Choice)$/;
  const items = document.elements.filter(({ name }) => isItem.test(name));
  const lists = Map.groupBy(items, ({ parent }) => parent).values();
  return [...lists].flatMap((elements) =>
    findRepeated(claimsOf({ ...document, elements }, isItem, '이 목록')),
  );
};

const claimsOf = (
  { elements, source }: Pick<MdxDocument, 'elements' | 'source'>,
  names: RegExp,
  scope: string,
): Claim[] =>
  elements
    .filter((element) => names.test(element.name) && idOf(element) !== '')
    .map((element) => ({ scope, id: idOf(element), source, offset: element.offset }));

function entryClaims(block: YamlBlock, scope: string): Claim[] {
  const entries = Array.isArray(block.data) ? (block.data as ({ id?: unknown } | null)[]) : [];
  return entries.flatMap((entry, i) =>
    typeof entry?.id === 'string'
      ? [{ scope, id: entry.id, source: block.source, offset: block.offsetOf([i, 'id'], 'value') }]
      : [],
  );
}
