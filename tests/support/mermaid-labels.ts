import { takeDescription } from '../../src/build/diagrams/read/mermaid-source.ts';

/**
 * The words that a Mermaid source shows, read from the source by patterns of its own:
 * nothing of Mermaid and nothing of the outline's code has a hand in it.
 */
export function mermaidLabels(source: string): string[] {
  const { code } = takeDescription(source);
  const lines = code.split('\n').filter((line) => !/^\s*(%%|click )/.test(line));
  const [kind = '', ...rest] = lines.filter((line) => line.trim());
  const read = readers.find(([pattern]) => pattern.test(kind.trim()))?.[1];
  if (!read) throw new Error(`no reader for ${kind}`);
  return rest.flatMap(read).map(plain).filter(Boolean);
}

type Reader = (line: string) => string[];

/** In flowcharts all words of this site stand between double quotes or after a subgraph's bracket. */
const readFlowchart: Reader = (line) => {
  const quoted = [...line.matchAll(/"([^"]*)"/g)].map(([, words = '']) => words);
  const without = line.replaceAll(/"[^"]*"/g, '');
  const piped = [...without.matchAll(/\|([^|]+)\|/g)].map(([, words = '']) => words);
  const bare = [...without.matchAll(/\w[[({>]+([^\])}"]*[가-힣][^\])}"]*)[\])}]/g)];
  return [...quoted, ...piped, ...bare.map(([, words = '']) => words)];
};

const readSequence: Reader = (line) =>
  [
    /^\s*(?:participant|actor)\s+.*\bas\s+(.+)$/,
    /^\s*Note\s[^:]+:\s*(.+)$/,
    /^\s*(?:loop|alt|else|opt|par|and|critical|option|break)\s+(.+)$/,
    /^[^:]*-[^:]*>[^:]*:\s*(.+)$/,
  ].flatMap((pattern) => pattern.exec(line)?.[1] ?? []);

const readTimeline: Reader = (line) => line.replace(/^\s*(title|section)\s/, '').split(' : ');

const readState: Reader = (line) => /:\s*([^:{]+)$/.exec(line)?.[1]?.split('\n') ?? [];

const readMindmap: Reader = (line) => [
  line.replace(/^\s*\w*[[({)]+/, '').replace(/[\])}(]+\s*$/, ''),
];

const readQuadrant: Reader = (line) =>
  line
    .replace(/^\s*(title|[xy]-axis|quadrant-\d)\s/, '')
    .replace(/:\s*\[.*$/, '')
    .split('-->');

const readers: [RegExp, Reader][] = [
  [/^(flowchart|graph|block)\b/, readFlowchart],
  [/^sequenceDiagram\b/, readSequence],
  [/^timeline\b/, readTimeline],
  [/^stateDiagram/, readState],
  [/^mindmap\b/, readMindmap],
  [/^quadrantChart\b/, readQuadrant],
];

const plain = (words: string) =>
  words
    .replaceAll(/<br\s*\/?>/g, ' ')
    .replaceAll(/`|\*\*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
