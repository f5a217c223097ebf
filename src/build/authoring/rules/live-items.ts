import { type ItemKey, toPageKey } from '../../../lib/record/keys.ts';
import { idOf } from './anchors.ts';
import type { SiteContent } from '../source/site-content.ts';
import type { SourceFile } from '../../problems/source-file.ts';

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
