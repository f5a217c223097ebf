import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** What one drawing adds to a page, in KB, compressed by itself. */
export interface DiagramSize {
  /** Id on the page: `diagram-lifecycle`, `diagram-lifecycle-narrow`. */
  id: string;
  size: number;
}

/** At most this much for each drawing, and for the one in the middle, in KB. */
const diagramLimits = { each: 6, median: 3 };

/** Drawings of the built pages, each once, the largest first. */
export function diagramSizes(dist = 'dist'): DiagramSize[] {
  const sizes = new Map<string, number>();
  for (const file of globSync(`${dist}/sessions/**/index.html`)) {
    const drawings = readFileSync(file, 'utf8').matchAll(/<svg class="drawing .*?<\/svg>/gs);
    for (const [markup] of drawings) {
      const id = /aria-labelledby="(\S+)-title"/.exec(markup)?.[1] ?? file;
      sizes.set(id, brotliCompressSync(markup).length / 1024);
    }
  }
  return [...sizes].map(([id, size]) => ({ id, size })).sort((a, b) => b.size - a.size);
}

/** Lines for `npm run budget`, and what is past the limits. */
export function reportDiagrams(sizes = diagramSizes()): { lines: string[]; over: string[] } {
  const median = sizes[Math.floor(sizes.length / 2)]?.size ?? 0;
  const lines = sizes.map(({ id, size }) => `${id.padEnd(38)}${size.toFixed(2).padStart(6)}`);
  const over = sizes
    .filter(({ size }) => size > diagramLimits.each)
    .map(({ id, size }) => `${id}: ${size.toFixed(2)} > ${diagramLimits.each}`);
  if (median > diagramLimits.median) over.push(`diagrams' median: ${median.toFixed(2)}`);
  return {
    lines: [...lines, `median of ${sizes.length}`.padEnd(38) + median.toFixed(2).padStart(6)],
    over,
  };
}
