import { z } from 'astro/zod';
import { idSchema } from '../../lib/schemas/values.ts';

/** Directions that a flowchart can be drawn in. */
const directionSchema = z.enum(['TB', 'BT', 'LR', 'RL']);

/** What an author writes after ```` ```mermaid ````: `id="lifecycle" caption="…" narrow="TB"`. */
export const diagramMetaSchema = z.strictObject({
  /** Unique within the session: names the file, and `<Diagram id>` shows the drawing again. */
  id: idSchema,
  /** The visible caption. */
  caption: z.string().min(1),
  /** Direction of a second drawing for narrow screens; flowcharts only. */
  narrow: directionSchema.optional(),
  /** Id of the reference that the drawing rests on, shown after the caption. */
  source: idSchema.optional(),
});

/** Meta of a fence that only draws a diagram again for narrow screens: `narrow-of="lifecycle"`. */
export const narrowMetaSchema = z.strictObject({
  /** Id of the diagram whose narrow drawing it is. */
  'narrow-of': idSchema,
});

export type Direction = z.infer<typeof directionSchema>;
export type DiagramMeta = z.infer<typeof diagramMetaSchema>;
