import { checkLedger } from '../../../lessons/ledger/check-ledger.ts';
import { type Ledger, parseLedger } from '../../../lessons/ledger/ledger.ts';
import { headingId } from '../../../lessons/mdx.ts';
import { type ItemKey, toPageKey } from '../../../lib/record/keys.ts';
import { createProblem, type Problem, type SourceFile } from '../../problems/problem.ts';
import { ledgerPath, type SiteContent } from '../source/site-content.ts';
import { parseYaml } from '../source/yaml-block.ts';
import { idOf } from './anchors.ts';

/** Ids in readers' records may neither vanish silently nor return with another meaning. */
export function checkRecordIds(site: SiteContent): Problem[] {
  const text = site.texts.get(ledgerPath);
  if (text === undefined) return [];
  const source = { path: ledgerPath, text };
  let ledger: Ledger;
  try {
    ledger = parseLedger(text);
  } catch {
    const { problems } = parseYaml(source);
    const detail = '장부의 꼴이 아니에요';
    const fix = '파일 첫머리에 적힌 대로 renamed, removed, ids만 두고 값의 꼴을 맞춰 주세요.';
    return problems.length > 0
      ? problems
      : [createProblem('yaml-syntax', source, 0, { detail, fix })];
  }
  const live = getLiveItems(site);
  dropUnpublished(ledger, live, site.publishedIds);
  const pages = new Set(site.documents.map(({ id }) => toPageKey(id)));
  const headings = new Set(
    site.documents.flatMap(({ id, headings: all }) =>
      all.map(({ node }) => `${toPageKey(id)}#${headingId(node) ?? ''}`),
    ),
  );
  return checkLedger(ledger, new Set(live.keys()), pages, headings).map((finding): Problem => {
    const { kind, key } = finding;
    if (kind === 'unlisted') {
      const { source: file, offset } = live.get(finding.items[0] ?? '') ?? { source, offset: 0 };
      const ids = finding.items.map((item) => item.slice(key.length + 1)).join(', ');
      return createProblem('record-id-unlisted', file, offset, { key, ids });
    }
    if (kind === 'reused') {
      const { source: file, offset } = live.get(finding.item) ?? { source, offset: 0 };
      return createProblem('record-id-reused', file, offset, { key });
    }
    const offset = offsetOfLine(text, finding.line);
    return kind === 'removed'
      ? createProblem('record-id-removed', source, offset, { key, count: finding.count })
      : createProblem('record-id-lost', source, offset, { key, to: finding.to });
  });
}

/** An id that was never published may be removed or renamed. */
function dropUnpublished(
  { ids }: Ledger,
  live: ReadonlyMap<ItemKey, unknown>,
  published: SiteContent['publishedIds'],
): void {
  if (!published) return;
  for (const id of ids.keys()) if (!live.has(id) && !published.has(id)) ids.delete(id);
}

/** Offset of the first letter of a line. */
function offsetOfLine(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.join('\n').length + (line > 1 ? 1 : 0);
  return start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
}

/** Where an item stands. */
export interface ItemPlace {
  source: SourceFile;
  offset: number;
}

/** Every item that a reader can tick or choose, in the order of the files. */
export function getLiveItems({ documents }: SiteContent): Map<ItemKey, ItemPlace> {
  const items = new Map<ItemKey, ItemPlace>();
  for (const { id, source, elements } of documents) {
    for (const element of elements) {
      if (!/^(RecapItem|Option|Choice)$/.test(element.name) || !element.parent) continue;
      const key = `${toPageKey(id)}/${idOf(element.parent)}/${idOf(element)}`;
      items.set(key, { source, offset: element.offset });
    }
  }
  return items;
}
