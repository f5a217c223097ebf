import { dirname } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { explainedLoader } from './build/authoring/dev/explained-loader.ts';
import { contentId } from './lib/content-id.ts';
import { glossarySchema } from './lib/schemas/glossary.ts';
import { referenceSchema } from './lib/schemas/reference.ts';
import { rowsSchema } from './lib/schemas/rows.ts';
import { sessionSchema } from './lib/schemas/session.ts';
import { topicSchema } from './lib/schemas/topic.ts';

const base = './content/sessions';
const generateId = ({ entry }: { entry: string }) => contentId(entry);

export const collections = {
  sessions: defineCollection({
    loader: explainedLoader(glob({ base, pattern: '*/index.mdx', generateId })),
    schema: sessionSchema,
  }),
  topics: defineCollection({
    loader: explainedLoader(glob({ base, pattern: '*/[0-9]*-*.mdx', generateId })),
    schema: topicSchema,
  }),
  rows: defineCollection({
    loader: explainedLoader(
      glob({ base, pattern: '*/rows.yaml', generateId: ({ entry }) => contentId(dirname(entry)) }),
    ),
    schema: rowsSchema,
  }),
  glossary: defineCollection({
    loader: explainedLoader(file('./content/glossary.yaml')),
    schema: glossarySchema,
  }),
  references: defineCollection({
    loader: explainedLoader(file('./content/references.yaml')),
    schema: referenceSchema,
  }),
};
