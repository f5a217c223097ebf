import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { parse } from 'yaml';
import referencesFile from '../../content/references.yaml?raw';
import { contentOrder } from '../lib/content-id.ts';
import { scanLists, scanTerms } from './scan-topic.ts';

export type SessionEntry = CollectionEntry<'sessions'>;
export type TopicEntry = CollectionEntry<'topics'>;

const byOrder = (a: { filePath?: string }, b: { filePath?: string }) =>
  contentOrder(orderPath(a)) - contentOrder(orderPath(b));

const orderPath = (entry: { filePath?: string }) =>
  (entry.filePath ?? '').replace(/\/index\.mdx$/, '').replace(/\.mdx$/, '');

/** All sessions in the order of their number prefixes. */
export async function getSessions(): Promise<SessionEntry[]> {
  return (await getCollection('sessions')).sort(byOrder);
}

/** The topics of one session in the order of their number prefixes. */
export async function getTopics(sessionId: string): Promise<TopicEntry[]> {
  const topics = await getCollection('topics', ({ id }) => id.startsWith(`${sessionId}/`));
  return topics.sort(byOrder);
}

/** Number of a session as its folder states it: `01-introduction` → 1. */
export const getSessionNumber = (session: SessionEntry) => contentOrder(orderPath(session));

/** Fingerprints of a list's items, by the list's key `session/topic/list`. */
export async function getListHashes(key: string): Promise<Map<string, string>> {
  const [session = '', topic = '', id] = key.split('/');
  const entry =
    topic === 'index'
      ? await getEntry('sessions', session)
      : await getEntry('topics', `${session}/${topic}`);
  const items = scanLists(entry?.body ?? '').find((list) => list.id === id)?.items ?? [];
  return new Map(items.map((item) => [item.id, item.hash]));
}

/** Glossary entries in the order of the Korean alphabet. */
export async function getGlossary() {
  const entries = await getCollection('glossary');
  return entries.sort((a, b) => a.data.ko.localeCompare(b.data.ko, 'ko'));
}

/** Sessions and topics that link each term, in the order of the lessons, by the term's id. */
export async function getTermPages(): Promise<Map<string, { id: string; title: string }[]>> {
  const pages = new Map<string, { id: string; title: string }[]>();
  for (const session of await getSessions()) {
    for (const { id, data, body = '' } of [session, ...(await getTopics(session.id))]) {
      const title = 'shortTitle' in data && data.shortTitle ? data.shortTitle : data.title;
      for (const term of new Set(scanTerms(body)))
        pages.set(term, [...(pages.get(term) ?? []), { id, title }]);
    }
  }
  return pages;
}

/** References in the order of the file; the collection itself comes sorted by id. */
export async function getReferences() {
  const entries = await getCollection('references');
  const order = (parse(referencesFile) as { id: string }[]).map(({ id }) => id);
  return entries.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** One glossary entry; throws where the id does not exist (the authoring checks name the line first). */
export async function getTerm(id: string) {
  const entry = await getEntry('glossary', id);
  if (!entry)
    throw new Error(`용어집에 '${id}' 항목이 없어요. content/glossary.yaml을 확인하세요.`);
  return entry;
}

/** One reference; throws where the id does not exist (the authoring checks name the line first). */
export async function getReference(id: string) {
  const entry = await getEntry('references', id);
  if (!entry)
    throw new Error(`참고자료에 '${id}' 항목이 없어요. content/references.yaml을 확인하세요.`);
  return entry;
}

/** The rows of a session; throws where it has none (the authoring checks name the line first). */
export async function getRows(sessionId: string) {
  const entry = await getEntry('rows', sessionId);
  if (!entry) throw new Error(`세션 '${sessionId}'에 rows.yaml이 없어요.`);
  return entry.data;
}
