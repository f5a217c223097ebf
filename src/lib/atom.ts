/** One page in a feed. */
export interface FeedEntry {
  /** Full address; it is the id of the entry, too. */
  address: string;
  title: string;
  summary: string;
  /** Day or point in time (ISO 8601). */
  updated: string;
}

/** A feed of pages. */
export interface Feed {
  /** Full address of the site. */
  address: string;
  /** Full address of the feed. */
  self: string;
  title: string;
  subtitle: string;
  entries: FeedEntry[];
}

/** Writes an Atom feed (RFC 4287), the newest entries first. */
export function toAtom({ address, self, title, subtitle, entries }: Feed): string {
  const newestFirst = [...entries].sort((a, b) => timeOf(b) - timeOf(a));
  const updated = newestFirst[0] ? new Date(newestFirst[0].updated) : new Date(0);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko">
  <id>${escape(address)}</id>
  <title>${escape(title)}</title>
  <subtitle>${escape(subtitle)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>
  <link rel="alternate" type="text/html" href="${escape(address)}"/>
  <updated>${updated.toISOString()}</updated>
  <author><name>${escape(title)}</name></author>
  <rights>CC BY 4.0</rights>
${newestFirst.map(toEntry).join('\n')}
</feed>
`;
}

const toEntry = (entry: FeedEntry) => `  <entry>
    <id>${escape(entry.address)}</id>
    <title>${escape(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${escape(entry.address)}"/>
    <updated>${new Date(entry.updated).toISOString()}</updated>
    <summary>${escape(entry.summary)}</summary>
  </entry>`;

const timeOf = ({ updated }: FeedEntry) => Date.parse(updated);

/** Text as XML takes it: control characters have no place in it, not even escaped. */
const escape = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
