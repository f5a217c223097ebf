import { z } from 'astro/zod';

// Values shared by several schemas, kept apart so that no schema imports another.

/** An id that authors write and URLs show: short lower-case ASCII words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** A day as authors write it, `2026-11-22`; YAML makes a `Date` of it where it stands without quotes. */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);
