import { z } from 'astro/zod';
import { daySchema } from './values.ts';

/** One line of a session's agenda; a dropped line stays visible, struck out, as in the notes. */
const agendaLine = z.strictObject({
  /** The agenda point, in Korean. */
  title: z.string().min(1),
  /** Slug of the topic page that covers it, for example `lifecycle`. */
  topic: z.string().optional(),
  /** True when it was announced and then left out. */
  dropped: z.boolean().default(false),
  /** Why it was dropped, or another remark. */
  note: z.string().optional(),
});

/** Frontmatter of `content/sessions/<nn>-<session>/index.mdx`: one meeting of the study group. */
export const sessionSchema = z.strictObject({
  /** Korean title, shown as the page's heading. */
  title: z.string().min(1),
  /** The title as it was announced, in English. */
  titleEn: z.string().min(1),
  /** The question that the session answers. */
  subtitle: z.string().min(1),
  /** Day on which the group met, `2023-04-02`. */
  heldOn: daySchema.optional(),
  /** One or two sentences for search engines and cards; plain text. */
  description: z.string().min(20),
  /** What readers can do afterwards; one sentence each. */
  aims: z.array(z.string().min(1)).min(1),
  /** The agenda in order, at most two levels deep. */
  agenda: z.array(agendaLine.extend({ children: z.array(agendaLine).default([]) })).min(1),
  /** Keywords without `#`. */
  keywords: z.array(z.string().min(1)).min(1),
  /** Topics that the group would like in later sessions. */
  wishlist: z.array(z.string().min(1)).default([]),
});

export type Session = z.infer<typeof sessionSchema>;

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
  /** Related topics, shown as transfers: `roles` of the same session, or `introduction/roles` of any session. */
  transfers: z.array(z.string().min(1)).max(3).optional(),
});
