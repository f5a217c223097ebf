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
});
