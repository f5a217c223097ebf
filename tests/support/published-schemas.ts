import { z } from 'astro/zod';

const time = z.iso.datetime();
/** Atom as RFC 4287 asks for it. */
export const atom = z.object({
  feed: z.object({
    xmlns: z.literal('http://www.w3.org/2005/Atom'),
    id: z.url(),
    title: z.string().min(1),
    updated: time,
    author: z.object({ name: z.string().min(1) }),
    link: z.array(z.object({ rel: z.enum(['self', 'alternate']), href: z.url() })),
    entry: z.array(
      z.object({
        id: z.url(),
        title: z.string().min(1),
        updated: time,
        summary: z.string().min(1),
      }),
    ),
  }),
});

/** What Google asks of each kind, and no property that schema.org doesn't name for it. */
const common = {
  '@context': z.literal('https://schema.org'),
  name: z.string().min(1),
  url: z.url(),
  inLanguage: z.literal('ko'),
  license: z.url(),
  dateModified: z.iso.datetime({ offset: true }).optional(),
};
const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string(),
  url: z.url(),
});
const taught = {
  ...common,
  alternateName: z.string(),
  description: z.string().min(20),
  isAccessibleForFree: z.literal(true),
  teaches: z.array(z.string().min(1)).min(1),
};
/** What stands in the JSON-LD of a page. */
export const thing = z.discriminatedUnion('@type', [
  z.strictObject({ ...common, '@type': z.literal('WebSite'), description: z.string() }),
  z.strictObject({
    ...taught,
    '@type': z.literal('Course'),
    provider: organization,
    keywords: z.array(z.string()),
    hasPart: z.array(
      z.strictObject({ '@type': z.literal('LearningResource'), name: z.string(), url: z.url() }),
    ),
  }),
  z.strictObject({
    ...taught,
    '@type': z.literal('LearningResource'),
    learningResourceType: z.string(),
    timeRequired: z.iso.duration(),
    isPartOf: z.strictObject({
      '@type': z.literal('Course'),
      name: z.string(),
      url: z.url(),
      description: z.string(),
      provider: organization,
    }),
    about: z.array(
      z.strictObject({ '@type': z.literal('DefinedTerm'), name: z.string(), url: z.url() }),
    ),
  }),
  z.strictObject({
    ...common,
    '@type': z.literal('DefinedTermSet'),
    hasDefinedTerm: z.array(
      z.strictObject({
        '@type': z.literal('DefinedTerm'),
        name: z.string(),
        alternateName: z.array(z.string()),
        description: z.string(),
        url: z.url(),
        inDefinedTermSet: z.url(),
      }),
    ),
  }),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int().positive(),
          name: z.string(),
          item: z.url(),
        }),
      )
      .min(2),
  }),
]);
