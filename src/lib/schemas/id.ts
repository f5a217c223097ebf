import { z } from 'astro/zod';

/** An id that authors write and URLs show: short lower-case ASCII words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
