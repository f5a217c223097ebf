import { getSessionNumber, getSessions, getTopics } from './collections.ts';
import type { SessionEntry, TopicEntry } from './collections.ts';
import { readingTime } from './scan-topic.ts';

/** A session as a line of the map: its topics are stations. */
export interface Line {
  session: SessionEntry;
  /** Number of the session, which is that of the line. */
  number: number;
  topics: TopicEntry[];
  /** Minutes that all its topics take. */
  minutes: number;
}

/** How many colours lines have; `styles/line.css` names them. */
const colors = 6;

/** Class that gives what stands in it the colour of a line. */
export const lineClass = (number: number) => `line-${((number - 1) % colors) + 1}`;

/** The name of a topic where there is little room. */
export const stationName = ({ data }: TopicEntry) => data.shortTitle ?? data.title;

/** All lines in the order of their sessions. */
export async function getLines(): Promise<Line[]> {
  const sessions = await getSessions();
  return Promise.all(
    sessions.map(async (session) => {
      const topics = await getTopics(session.id);
      const minutes = topics.reduce((sum, { body = '' }) => sum + readingTime(body), 0);
      return { session, number: getSessionNumber(session), topics, minutes };
    }),
  );
}

/** A run of stations under one name; before the first named topic the name is missing. */
interface Stage {
  name: string | undefined;
  topics: TopicEntry[];
}

/** The stages of a line: each begins with a topic that names one. */
export function getStages(topics: readonly TopicEntry[]): Stage[] {
  const stages: Stage[] = [];
  for (const topic of topics) {
    const last = stages.at(-1);
    const { stage } = topic.data;
    if (last && (stage === undefined || stage === last.name)) last.topics.push(topic);
    else stages.push({ name: stage, topics: [topic] });
  }
  return stages;
}

/**
 * Topics to change to from a topic, in the order of the lessons: those that it names and those that
 * name it. What a name doesn't find is left to the authoring checks.
 */
export function getTransfers(topic: TopicEntry, all: readonly TopicEntry[]): TopicEntry[] {
  const names = (from: TopicEntry, to: TopicEntry) =>
    (from.data.transfers ?? []).some(
      (name) => (name.includes('/') ? name : sibling(from, name)) === to.id,
    );
  return all.filter((one) => one.id !== topic.id && (names(topic, one) || names(one, topic)));
}

const sibling = ({ id }: TopicEntry, name: string) => `${id.split('/')[0]}/${name}`;
