import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { contentId } from './lib/content-id.ts';
import { glossarySchema } from './lib/schemas/glossary.ts';
import { referenceSchema } from './lib/schemas/reference.ts';
import { sessionSchema } from './lib/schemas/session.ts';
import { topicSchema } from './lib/schemas/topic.ts';

const base = './content/sessions';
const generateId = ({ entry }: { entry: string }) => contentId(entry);

export const collections = {
  sessions: defineCollection({
    loader: glob({ base, pattern: '*/index.mdx', generateId }),
    schema: sessionSchema,
  }),
  topics: defineCollection({
    loader: glob({ base, pattern: '*/[0-9]*-*.mdx', generateId }),
    schema: topicSchema,
  }),
  glossary: defineCollection({
    loader: file('./content/glossary.yaml'),
    schema: glossarySchema,
  }),
  references: defineCollection({
    loader: file('./content/references.yaml'),
    schema: referenceSchema,
  }),
};
