import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const words = z.string().min(2);
/** First and last line of the notes, `12-15`, or one line. */
const lines = z.coerce.string().regex(/^\d+(-\d+)?$/);

const ledgerSchema = z.strictObject({
  /** How many lines the notes have. */
  length: z.number().int().positive(),
  /** Where each heading, paragraph, list and link of the notes went. */
  entries: z.array(
    z.strictObject({
      /** Short name of the place in the notes. */
      seed: words,
      lines,
      /** Address of the page that tells it now. */
      page: z.string().regex(/^\/([a-z0-9-]+\/)*$/),
      /** Fragment of the section; without it, the head of the page. */
      anchor: z.string().min(1).optional(),
      /** Words that must stand in that section. */
      words: z.array(words).min(1),
      /** Addresses that the section must link to. */
      links: z.array(z.string().regex(/^(https?:\/\/|\/)/)).default([]),
    }),
  ),
  /** Lines that have no counterpart, and why. */
  leftOut: z.array(z.strictObject({ lines, why: z.string().min(10) })),
});

export type Ledger = z.infer<typeof ledgerSchema>;

/** Reads a ledger of what became of some notes; throws where it breaks the schema. */
export const readLedger = (path: string): Ledger =>
  ledgerSchema.parse(parse(readFileSync(path, 'utf8')));

/** Lines of the notes that a ledger does not mention. */
export function missingLines({ length, entries, leftOut }: Ledger): number[] {
  const known = new Set(
    [...entries, ...leftOut].flatMap(({ lines }) => {
      const [first = 0, last = first] = lines.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    }),
  );
  return Array.from({ length }, (_, index) => index + 1).filter((line) => !known.has(line));
}
