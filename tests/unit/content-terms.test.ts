import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { childrenOf, nameOf, parseMdx, propsOf, type MdxNode } from '../../src/lessons/mdx.ts';
import { scanTerms } from '../../src/lessons/scan-terms.ts';
import type { GlossaryEntry } from '../../src/lib/schemas/glossary.ts';

const lessons = globSync('content/sessions/*/*.mdx').sort();
const glossary = parse(readFileSync('content/glossary.yaml', 'utf8')) as GlossaryEntry[];

/** Where a word is no running text: a heading, a table, a link, somebody else's words, an answer. */
const apart = new Set(['heading', 'table', 'link', 'code', 'inlineCode']);
const apartComponents = new Set(['Comparison', 'Rows', 'Quote', 'Question', 'Survey', 'Recap']);

type Name = { id: string; name: string };
/** The names that count as a use, the longest first: `데이터 엔지니어링` is no `데이터 엔지니어`. */
const names: Name[] = glossary
  .flatMap(({ id, ko, en }) => [ko, en].map((name) => ({ id, name })))
  .sort((a, b) => b.name.length - a.name.length);
const everyday = new Set(glossary.filter((entry) => entry.everyday).map(({ id }) => id));

const particle =
  '(?:은|는|이|가|을|를|의|에|에서|에게|와|과|로|으로|도|만|까지|부터|보다|마다|처럼|나|이나|란|이란|라|이라|며|이며|입니다|인|이고)?';
const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyName = new RegExp(
  `(?<![\\p{L}\\p{N}])(${names.map(({ name }) => escape(name)).join('|')})(?=${particle}(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** Uses of terms that come before the page links them, as `line: name (id)`. */
function unlinkedFirstUses(text: string): string[] {
  const seen = new Set<string>();
  const missed: string[] = [];
  visit(parseMdx(text));
  return missed;

  function visit(node: MdxNode) {
    if (apart.has(node.type) || apartComponents.has(nameOf(node) ?? '')) return;
    if (nameOf(node) === 'Term') {
      seen.add(propsOf(node)['id'] ?? '');
      return;
    }
    if (node.type === 'text') {
      for (const [, name = ''] of node.value.matchAll(anyName)) {
        const id = names.find((it) => it.name === name)?.id ?? '';
        if (seen.has(id) || everyday.has(id)) continue;
        seen.add(id);
        missed.push(`${node.position?.start.line ?? 0}: ${name} (${id})`);
      }
    }
    childrenOf(node).forEach(visit);
  }
}

describe('용어집의 말은 페이지의 본문에서 처음 나올 때 Term으로 잇는다', () => {
  it.each(lessons)('%s', (file) => {
    expect(unlinkedFirstUses(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    ['데이터 계보를 봅니다.', ['1: 데이터 계보 (data-lineage)']],
    ['<Term id="data-lineage">데이터 계보</Term>와 데이터 계보를 봅니다.', []],
    [
      '데이터 계보와 <Term id="data-lineage">데이터 계보</Term>를 봅니다.',
      ['1: 데이터 계보 (data-lineage)'],
    ],
    ['## 데이터 계보\n\n[데이터 계보](/a/)', []],
    ['데이터 엔지니어링은 넓습니다.', ['1: 데이터 엔지니어링 (data-engineering)']],
  ])('%s', (text, expected) => expect(unlinkedFirstUses(text)).toEqual(expected));
});

it('어느 글에서도 부르지 않는 용어가 없다', () => {
  const linked = new Set(lessons.flatMap((file) => scanTerms(readFileSync(file, 'utf8'))));
  expect(glossary.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([]);
});
