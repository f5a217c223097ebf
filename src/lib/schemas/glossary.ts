import { z } from 'astro/zod';
import { idSchema } from './values.ts';

/** One entry of `content/glossary.yaml`. The only place where a synonym is written. */
export const glossarySchema = z.strictObject({
  /** The fragment of its place on `/glossary/`, and what `<Term id>` names. */
  id: idSchema,
  /** Korean name, as the lessons write it. */
  ko: z.string().min(1),
  /** English name, in the field's usual case. */
  en: z.string().min(1),
  /** Other names: spellings, abbreviations, older translations. Search treats them as the same word. */
  variants: z.array(z.string().min(1)).default([]),
  /** One to three sentences in 합니다체; plain text. */
  definition: z.string().min(10),
  /** True for a word that is also an everyday one: linking its first use is up to the author. */
  everyday: z.boolean().default(false),
  /** Ids of related entries. */
  related: z.array(idSchema).default([]),
  /** Ids of the references that the definition rests on, where it goes beyond the notes. */
  sources: z.array(idSchema).default([]),
});

export type GlossaryEntry = z.infer<typeof glossarySchema>;
