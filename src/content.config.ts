import { dirname } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { keepLastGood } from './build/authoring/dev/keep-last-good.ts';
import { contentId } from './lib/content-id.ts';
import { glossarySchema } from './lib/schemas/glossary.ts';
import { referenceSchema } from './lib/schemas/reference.ts';
import { rowsSchema } from './lib/schemas/rows.ts';
import { sessionSchema, topicSchema } from './lib/schemas/pages.ts';

const base = './content/sessions';
const generateId = ({ entry }: { entry: string }) => contentId(entry);

export const collections = {
  sessions: defineCollection({
    loader: keepLastGood(glob({ base, pattern: '*/index.mdx', generateId })),
    schema: sessionSchema,
  }),
  topics: defineCollection({
    loader: keepLastGood(glob({ base, pattern: '*/[0-9]*-*.mdx', generateId })),
    schema: topicSchema,
  }),
  rows: defineCollection({
    loader: keepLastGood(
      glob({ base, pattern: '*/rows.yaml', generateId: ({ entry }) => contentId(dirname(entry)) }),
    ),
    schema: rowsSchema,
  }),
  glossary: defineCollection({
    loader: keepLastGood(file('./content/glossary.yaml')),
    schema: glossarySchema,
  }),
  references: defineCollection({
    loader: keepLastGood(file('./content/references.yaml')),
    schema: referenceSchema,
  }),
};
