import { z } from 'astro/zod';

/** A day as authors write it, `2026-11-22`; YAML makes a `Date` of it where it stands without quotes. */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);
