import { pagePath, site } from '../lib/site.ts';
import {
  getGlossary,
  getSessions,
  getTerm,
  getTopics,
  type SessionEntry,
  type TopicEntry,
} from './collections.ts';
import { getPageDates } from './history/page-dates.ts';
import { readingTime, scanTerms } from './scan-topic.ts';

/** A thing described in the vocabulary of schema.org. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** Full address of a path below the base. */
type ToUrl = (path: string) => string;

const license = 'https://creativecommons.org/licenses/by/4.0/';
const context = 'https://schema.org';

/**
 * Structured data of a page for search engines (JSON-LD): the site, a session as a course, a topic as
 * a part of it with the terms it explains, the glossary as a set of terms. Empty for the other pages.
 *
 * @param path of the page, below the base
 */
export async function describePage(path: string, toUrl: ToUrl): Promise<Thing[]> {
  const things = await describe(path, toUrl);
  return things.map((thing) => ({ '@context': context, ...thing }));
}

async function describe(path: string, toUrl: ToUrl): Promise<Thing[]> {
  if (path === '/') return [describeSite(toUrl)];
  if (path === '/glossary/') return [await describeGlossary(toUrl)];
  for (const session of await getSessions()) {
    const topics = await getTopics(session.id);
    if (path === pagePath(session.id)) {
      return [describeSession(session, topics, toUrl), describeTrail([session], toUrl)];
    }
    const topic = topics.find(({ id }) => path === pagePath(id));
    if (topic) {
      return [await describeTopic(session, topic, toUrl), describeTrail([session, topic], toUrl)];
    }
  }
  return [];
}

const describeSite = (toUrl: ToUrl): Thing => ({
  '@type': 'WebSite',
  name: site.name,
  description: site.description,
  url: toUrl('/'),
  inLanguage: 'ko',
  license,
});

const describeSession = (session: SessionEntry, topics: TopicEntry[], toUrl: ToUrl): Thing => ({
  '@type': 'Course',
  name: session.data.title,
  alternateName: session.data.titleEn,
  description: session.data.description,
  url: toUrl(pagePath(session.id)),
  inLanguage: 'ko',
  license,
  isAccessibleForFree: true,
  provider: { '@type': 'Organization', name: site.name, url: toUrl('/') },
  teaches: session.data.aims,
  keywords: session.data.keywords,
  hasPart: topics.map(({ id, data }) => ({
    '@type': 'LearningResource',
    name: data.title,
    url: toUrl(pagePath(id)),
  })),
  ...modified(pagePath(session.id)),
});

async function describeTopic(session: SessionEntry, topic: TopicEntry, toUrl: ToUrl) {
  const terms = await Promise.all([...new Set(scanTerms(topic.body ?? ''))].map(getTerm));
  return {
    '@type': 'LearningResource',
    name: topic.data.title,
    alternateName: topic.data.titleEn,
    description: topic.data.description,
    url: toUrl(pagePath(topic.id)),
    inLanguage: 'ko',
    license,
    isAccessibleForFree: true,
    learningResourceType: 'lesson',
    timeRequired: `PT${readingTime(topic.body ?? '')}M`,
    teaches: topic.data.takeaways,
    isPartOf: {
      '@type': 'Course',
      name: session.data.title,
      description: session.data.description,
      url: toUrl(pagePath(session.id)),
      provider: { '@type': 'Organization', name: site.name, url: toUrl('/') },
    },
    about: terms.map(({ data }) => ({
      '@type': 'DefinedTerm',
      name: data.ko,
      url: toUrl(`/glossary/#${data.id}`),
    })),
    ...modified(pagePath(topic.id)),
  };
}

async function describeGlossary(toUrl: ToUrl): Promise<Thing> {
  const set = toUrl('/glossary/');
  return {
    '@type': 'DefinedTermSet',
    name: `${site.name} 용어집`,
    url: set,
    inLanguage: 'ko',
    license,
    hasDefinedTerm: (await getGlossary()).map(({ data }) => ({
      '@type': 'DefinedTerm',
      name: data.ko,
      alternateName: [data.en, ...data.variants],
      description: data.definition,
      url: `${set}#${data.id}`,
      inDefinedTermSet: set,
    })),
    ...modified('/glossary/'),
  };
}

const describeTrail = (entries: (SessionEntry | TopicEntry)[], toUrl: ToUrl): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    { name: '홈', item: toUrl('/') },
    ...entries.map(({ id, data }) => ({ name: data.title, item: toUrl(pagePath(id)) })),
  ].map((entry, index) => ({ '@type': 'ListItem', position: index + 1, ...entry })),
});

function modified(path: string): { dateModified?: string } {
  const date = getPageDates().get(path);
  return date ? { dateModified: date } : {};
}
