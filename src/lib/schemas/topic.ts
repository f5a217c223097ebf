import { z } from 'astro/zod';

/** Frontmatter of `content/sessions/<nn>-<session>/<nn>-<topic>.mdx`: one page. */
export const topicSchema = z.strictObject({
  /** Korean title, shown as the page's heading. */
  title: z.string().min(1),
  /** Shorter title for the sidebar, where the title is longer than 14 letters. */
  shortTitle: z.string().min(1).optional(),
  /** The field's own English name for it. */
  titleEn: z.string().min(1),
  /** One or two sentences for search engines and cards; plain text. */
  description: z.string().min(20),
  /** What the reader takes away; two to four sentences, shown under the title. */
  takeaways: z.array(z.string().min(1)).min(2).max(4),
  /** Search keywords that the text itself does not contain. */
  keywords: z.array(z.string().min(1)).default([]),
  /** Name of the part of the session that begins with this topic, at most 12 letters: `현장에서는`. */
  stage: z.string().min(1).max(12).optional(),
  /** Topics that this one leans on or helps with: `roles` of the same session, `introduction/roles` of any. */
  transfers: z.array(z.string().min(1)).max(3).optional(),
});
