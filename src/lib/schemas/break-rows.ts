import { z } from 'astro/zod';
import { idSchema } from './values.ts';

const text = z.string().min(1);
const column = z.string().regex(/^\S+$/);
const cells = z.record(column, z.string());

/** What a check tests; exactly one key. */
const rule = z
  .strictObject({
    /** Every row came before this moment, written as in the cells. */
    before: z.strictObject({ column, moment: text }).optional(),
    /** As many rows came before this moment as were sent. */
    complete: z.strictObject({ column, moment: text }).optional(),
    /** No two rows have the same value. */
    unique: column.optional(),
    /** Every cell has a value. */
    filled: column.optional(),
    /** Every value is one of these. */
    oneOf: z.strictObject({ column, values: z.array(text).min(1) }).optional(),
    /** Every number is at least this one. */
    atLeast: z.strictObject({ column, number: z.number() }).optional(),
    /** Both copies of the rows say the same. */
    same: z.literal(true).optional(),
  })
  .refine((value) => Object.values(value).filter((part) => part !== undefined).length === 1, {
    error: '한 줄에 한 가지만 적어 주세요.',
  });

/** `break` of `rows.yaml`: what can go wrong with the rows, and what finds it. */
export const breakSchema = z.strictObject({
  /** Columns of the rows that are shown; the first one names a row. */
  columns: z.array(column).min(2),
  /** The state that is shown in the end, made from the rows of the day. */
  dashboard: idSchema,
  /** Columns of that state that are shown; the first one names a row. */
  shows: z.array(column).min(2),
  /** Cells as they are when nothing is wrong, by row; `null` where the row shouldn't be there. */
  sound: z.record(idSchema, cells.nullable()).default({}),
  /** The checks, in the order in which they are shown. */
  checks: z.array(z.strictObject({ name: text, asks: text, rules: z.array(rule).min(1) })).min(1),
  /** What a reader can break. */
  faults: z
    .array(
      z.strictObject({
        id: idSchema,
        name: text,
        /** The row that is broken unless the reader chooses another one. */
        row: idSchema,
        /** Cells of the broken row. */
        set: cells.optional(),
        /** The row arrives twice, the second time with these cells. */
        again: cells.optional(),
        /** Cells of the broken row in the second copy alone. */
        copy: cells.optional(),
        /** How it is fixed, in one sentence. */
        fix: text,
      }),
    )
    .min(1),
});

export type BreakData = z.infer<typeof breakSchema>;
export type BreakRule = z.infer<typeof rule>;
