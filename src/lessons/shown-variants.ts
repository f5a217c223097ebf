import type { GlossaryEntry } from '../lib/schemas/glossary.ts';

/**
 * Other names of a term that are worth showing: leaves out those that differ from an earlier name
 * only in spaces, hyphens, capitals or an English plural. Search knows them all.
 */
export function shownVariants({ ko, en, variants }: Pick<GlossaryEntry, 'ko' | 'en' | 'variants'>) {
  const seen = new Set([key(ko), key(en)]);
  return variants.filter((name) => seen.size < seen.add(key(name)).size);
}

const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s·/-]/g, '')
    .replace(/(?<=[a-z])(ies|s)$/, (end) => (end === 'ies' ? 'y' : ''));
