import { childrenOf, nameOf, propsOf, type MdxNode } from '../../../lessons/mdx.ts';
import type { GlossaryEntry } from '../../../lib/schemas/glossary.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import { entryIds, type SiteContent } from '../source/site-content.ts';
import { fenceId } from './anchors.ts';

/** Where a word is not running text: a heading, a table, a link, a quotation, an answer. */
const apart = new Set(['heading', 'table', 'link', 'code', 'inlineCode']);
const apartComponents = new Set(['Comparison', 'Rows', 'Quote', 'Question', 'Survey', 'Recap']);

const particle =
  '(?:은|는|이|가|을|를|의|에|에서|에게|와|과|로|으로|도|만|까지|부터|보다|마다|처럼|나|이나|란|이란|라|이라|며|이며|입니다|인|이고)?';

/** The first use of a term on a page is a `<Term>`, so that a reader can look it up there. */
export function checkFirstUses({ documents, glossary }: SiteContent): Problem[] {
  const entries = readEntries(glossary.data);
  const ids = new Map(
    entries.flatMap(({ id, ko, en }) => [ko, en].map((name) => [name, id] as const)),
  );
  if (ids.size === 0) return [];
  // The longest first: `데이터 엔지니어링` is no `데이터 엔지니어`.
  const names = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name));
  const anyName = new RegExp(
    `(?<![\\p{L}\\p{N}])(${names.join('|')})(?=${particle}(?![\\p{L}\\p{N}]))`,
    'gu',
  );
  const everyday = new Set(entries.filter((entry) => entry.everyday).map(({ id }) => id));
  return documents.flatMap((document) => checkDocument(document));

  function checkDocument({ tree, source }: MdxDocument): Problem[] {
    const seen = new Set<string>(everyday);
    const problems: Problem[] = [];
    if (tree) visit(tree);
    return problems;

    function visit(node: MdxNode): void {
      if (apart.has(node.type) || apartComponents.has(nameOf(node) ?? '')) return;
      if (nameOf(node) === 'Term') seen.add(propsOf(node)['id'] ?? '');
      else if (node.type === 'text') checkText(node.value, node.position?.start.offset ?? 0);
      else childrenOf(node).forEach(visit);
    }

    function checkText(text: string, start: number): void {
      for (const [, name = ''] of text.matchAll(anyName)) {
        const id = ids.get(name) ?? '';
        if (seen.has(id)) continue;
        seen.add(id);
        // The text of a node lacks the escapes of its source.
        const offset = Math.max(start, source.text.indexOf(name, start));
        problems.push(createProblem('unlinked-term', source, offset, { name, id }));
      }
    }
  }
}

/** Two terms with the same name: a search for it could not tell which is meant. */
export function checkNames({ glossary }: SiteContent): Problem[] {
  const owners = new Map<string, string>();
  return readEntries(glossary.data).flatMap(({ id, ko, en, variants }, index) =>
    [...new Set([ko, en, ...variants])].flatMap((name) => {
      const key = name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
      const other = owners.get(key);
      owners.set(key, other ?? id);
      if (other === undefined || other === id) return [];
      const path = variants.includes(name)
        ? [index, 'variants', variants.indexOf(name)]
        : [index, name === ko ? 'ko' : 'en'];
      const offset = glossary.offsetOf(path, 'value');
      return [createProblem('shared-name', glossary.source, offset, { name, other })];
    }),
  );
}

/** Terms that no lesson links and sources that nothing names. */
export function checkUnused({ documents, glossary, references }: SiteContent): Problem[] {
  if (documents.some(({ tree }) => !tree)) return [];
  const elements = documents.flatMap((document) => document.elements);
  const used = (prop: string) =>
    elements.flatMap(({ attributes }) =>
      attributes.filter(({ name }) => name === prop).map(({ value }) => String(value)),
    );
  const fenceSources = documents.flatMap(({ codes }) =>
    codes
      .filter(({ node }) => fenceId(node.meta) !== undefined)
      .flatMap(({ node }) => /\ssource=["']([^"']+)["']/.exec(` ${node.meta ?? ''}`)?.[1] ?? []),
  );
  const cited = new Set([
    ...elements
      .filter(({ name }) => name === 'Cite')
      .flatMap(({ attributes }) => attributes.map(({ value }) => String(value))),
    ...used('source'),
    ...fenceSources,
    ...readEntries(glossary.data).flatMap(({ sources }) => sources),
    ...studyMaterial(references.data),
  ]);
  const linked = new Set(
    elements
      .filter(({ name }) => name === 'Term')
      .flatMap(({ attributes }) => attributes.map(({ value }) => String(value))),
  );
  const unused = (
    code: 'unused-term' | 'unused-reference',
    block: SiteContent['glossary'],
    known: ReadonlySet<string>,
  ) =>
    (entryIds(block) ?? []).flatMap((id, index) =>
      known.has(id)
        ? []
        : [createProblem(code, block.source, block.offsetOf([index, 'id'], 'value'), { id })],
    );
  return [
    ...unused('unused-term', glossary, linked),
    ...unused('unused-reference', references, cited),
  ];
}

/** Earlier material of the study is listed for its own sake; no sentence has to cite it. */
const studyMaterial = (data: unknown): string[] =>
  (Array.isArray(data) ? (data as { id?: unknown; group?: unknown }[]) : [])
    .filter((entry) => entry?.group === 'study')
    .map(({ id }) => String(id));

/** Entries of a glossary that may still have mistakes, with what is missing left empty. */
const readEntries = (data: unknown): GlossaryEntry[] =>
  (Array.isArray(data) ? (data as (Partial<GlossaryEntry> | null)[]) : [])
    .filter((entry) => entry !== null && typeof entry === 'object')
    .map((entry) => ({
      id: text(entry.id),
      ko: text(entry.ko),
      en: text(entry.en),
      variants: texts(entry.variants),
      definition: text(entry.definition),
      everyday: entry.everyday === true,
      related: texts(entry.related),
      sources: texts(entry.sources),
    }))
    .filter(({ ko, en }) => ko !== '' && en !== '');

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
