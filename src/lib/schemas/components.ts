import { z } from 'astro/zod';
import { idSchema } from './values.ts';

const text = z.string().min(1);
/** Names with one space between them. */
const words = z.string().regex(/^\S+( \S+)*$/);

/**
 * Props of every component that authors may use in MDX, keyed by its tag name.
 * The components parse their props with it, and the authoring checks use it to name the line.
 */
export const componentSchemas = {
  /** A remark beside the text. Children: Markdown. */
  Callout: z.strictObject({
    kind: z.enum(['note', 'tip', 'question', 'caution']).default('note'),
    title: text.optional(),
  }),
  /** A picture with a caption. Children: one Markdown image. */
  Figure: z.strictObject({ id: idSchema, caption: text, source: idSchema.optional() }),
  /** Shows again a diagram that a mermaid fence of the same session draws. */
  Diagram: z.strictObject({ id: idSchema, caption: text }),
  /**
   * A diagram of the session explained step by step: each step highlights its part.
   * Children: DiagramStep only.
   */
  DiagramSteps: z.strictObject({ id: idSchema, caption: text }),
  /** One step. Children: Markdown. */
  DiagramStep: z.strictObject({
    title: text,
    /** Ids of the nodes that it is about, as the mermaid source names them: `ingestion storage`. */
    shows: z.string().regex(/^[\w-]+( [\w-]+)*$/),
  }),
  /** A word with its definition from the glossary. Children: the word as it stands in the sentence. */
  Term: z.strictObject({ id: idSchema }),
  /** Names a source in running text and links to it. */
  Cite: z.strictObject({ id: idSchema, at: text.optional() }),
  /** A table that compares. Children: one Markdown table; its first column names the rows. */
  Comparison: z.strictObject({ caption: text }),
  /** A table of the session's rows (`rows.yaml`) in one of their states. */
  Rows: z.strictObject({
    caption: text,
    /** `raw`, or the id of a state of `rows.yaml`. */
    state: idSchema,
    /** Ids of the rows to show, separated by spaces; all without it. */
    rows: words.optional(),
    /** Names of the columns to show, separated by spaces; all without it. */
    columns: words.optional(),
    /** Adds a column that says what to look at. */
    notes: z.boolean().default(false),
    /** Adds a column with the rows that each row was made from. */
    origins: z.boolean().default(false),
  }),
  /** Lets a reader break the session's rows (`break` of `rows.yaml`) and see what finds it. */
  BreakRows: z.strictObject({ caption: text }),
  /** Text to unfold. Opens by itself for links into it, search hits and print. Children: Markdown. */
  Details: z.strictObject({ id: idSchema, summary: text }),
  /** Words of somebody else. Children: Markdown. */
  Quote: z.strictObject({
    source: idSchema.optional(),
    by: text.optional(),
    lang: z.enum(['ko', 'en']).default('ko'),
  }),
  /** A list of recap items. Children: RecapItem only. */
  Recap: z.strictObject({ id: idSchema, title: text }),
  /** One statement to check off. Children: the short answer, with links to where it is taught. */
  RecapItem: z.strictObject({ id: idSchema, label: text, prompt: text }),
  /** A question to the group with options to tick. Children: Option only. */
  Survey: z.strictObject({
    id: idSchema,
    question: text,
    choice: z.enum(['many', 'one']).default('many'),
    hint: text.optional(),
  }),
  /** One option of a survey. Children: its label. */
  Option: z.strictObject({ id: idSchema, freeText: z.boolean().default(false) }),
  /** A conceptual question. Children: Choice only, exactly one of them correct. */
  Question: z.strictObject({ id: idSchema, prompt: text }),
  /** One answer to a question. Children: its text. */
  Choice: z.strictObject({
    id: idSchema,
    correct: z.boolean().default(false),
    /** Why it is right or wrong, shown after answering. */
    why: text,
    /** Where it is taught: an address on this site, `/sessions/…/#…`. */
    link: text.optional(),
  }),
} as const;

export type ComponentName = keyof typeof componentSchemas;

/** Props of a content component before defaults, as an author writes them. */
export type ComponentProps<N extends ComponentName> = z.input<(typeof componentSchemas)[N]>;
