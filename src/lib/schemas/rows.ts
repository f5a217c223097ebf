import { z } from 'astro/zod';
import { breakSchema } from './break-rows.ts';
import { idSchema } from './values.ts';

const text = z.string().min(1);
/** The name of a column. Without spaces, so that authors can list several in one prop. */
const column = z.string().regex(/^\S+$/);

const condition = z.strictObject({
  column,
  is: z.string().optional(),
  /** Earlier than this moment, written as in the cells. */
  before: z.string().optional(),
  atLeast: z.number().optional(),
});

const summary = z.strictObject({
  /** Adds up the numbers of this column. */
  sum: column.optional(),
  /** Counts the empty cells of this column. */
  empty: column.optional(),
  /** Only the rows that fulfil it. */
  where: condition.optional(),
});

/** One step of processing; exactly one key. */
const step = z
  .strictObject({
    /** Keeps the first row for each value of this column. */
    unique: column.optional(),
    /** Replaces codes by words. */
    decode: z.strictObject({ column, codes: z.record(z.string(), text) }).optional(),
    /** Adds a column with one value for all rows. */
    add: z.strictObject({ column, value: z.string() }).optional(),
    /** Splits a column into several columns at its spaces. */
    split: z.strictObject({ column, into: z.array(column).min(2) }).optional(),
    /** Adds the columns of another table, joined on the column that both have. */
    join: z.strictObject({ table: text, on: column }).optional(),
    /** Adds the hours between two moments, with one decimal. */
    hours: z.strictObject({ column, from: column, to: column }).optional(),
    /** Keeps the rows that fulfil it. */
    where: condition.optional(),
    /** Keeps these columns, in this order. */
    select: z.array(column).min(1).optional(),
    /** One row for each combination of values, with these columns worked out from its rows. */
    group: z
      .strictObject({ by: z.array(column).min(1), columns: z.record(column, summary) })
      .optional(),
    /** The steps of an earlier state. */
    run: idSchema.optional(),
  })
  .refine((value) => Object.values(value).filter((part) => part !== undefined).length === 1, {
    error: '한 줄에 한 가지 일만 적어 주세요.',
  });

/**
 * `content/sessions/<nn>-<session>/rows.yaml`: a few rows that run through a session, and how every
 * later state comes from the state before. No state is written down twice.
 */
export const rowsSchema = z
  .strictObject({
    /** What the rows are, shown under every table: `지어낸 예약 데이터`. */
    label: text,
    columns: z.array(column).min(1),
    /** The rows as they came in: the state `raw`. */
    rows: z
      .array(
        z.strictObject({
          id: idSchema,
          /** One text for each column; an empty text is a missing value. */
          cells: z.array(z.string()),
          /** The column to look at. */
          watch: column.optional(),
          /** What is to be seen there. */
          note: text.optional(),
        }),
      )
      .min(1),
    /** Other tables, to join: name → rows as column → value. */
    tables: z.record(text, z.array(z.record(column, z.string())).min(1)).default({}),
    /** The states in the order in which they are made. */
    states: z
      .array(
        z.strictObject({
          id: idSchema,
          /** The state that it is made from: `raw`, or an earlier one. */
          from: idSchema.default('raw'),
          steps: z.array(step).min(1),
        }),
      )
      .default([]),
    /** What a reader can break, where a page has `<BreakRows>`. */
    break: breakSchema.optional(),
  })
  .superRefine(({ columns, rows, states }, context) => {
    rows.forEach(({ id, cells }, i) => {
      if (cells.length !== columns.length) {
        const message = `열이 ${columns.length}개이니 칸도 ${columns.length}개를 적어 주세요.`;
        context.addIssue({ code: 'custom', path: ['rows', i, 'cells'], message });
      }
      if (rows.findIndex((row) => row.id === id) < i) repeated(['rows', i, 'id']);
    });
    states.forEach(({ id }, i) => {
      if (id === 'raw' || states.findIndex((state) => state.id === id) < i)
        repeated(['states', i, 'id']);
    });
    function repeated(path: PropertyKey[]) {
      context.addIssue({
        code: 'custom',
        path,
        message: '이미 쓴 id예요. 다른 이름을 적어 주세요.',
      });
    }
  });

export type RowsData = z.infer<typeof rowsSchema>;
export type RowsStep = z.infer<typeof step>;
