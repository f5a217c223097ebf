import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { reportDiagrams } from './diagram-sizes.ts';

/**
 * `npm run budget`: measures the built site against its limits and fails past them.
 * What a reader's first view of a page loads: the page with its styles, its scripts and its font.
 */
const limits = { html: 36, css: 15, js: 10, requests: 8, font: 80 };

const distFile = (path: string) => `dist/${path.slice(path.indexOf('_astro/'))}`;
const compressed = (text: string | Buffer) => brotliCompressSync(text).length / 1024;
const total = (files: string[]) =>
  files.reduce((sum, path) => sum + compressed(readFileSync(path)), 0);

const rows = globSync('dist/**/index.html')
  .filter((file) => !file.startsWith('dist/pagefind/'))
  .map(measure)
  .sort((a, b) => b.html - a.html);

process.stdout.write(
  'page                                     HTML   CSS    JS  font  requests  (KB brotli)\n',
);
for (const row of rows) {
  const name = row.file.replace(/^dist/, '').replace('index.html', '').padEnd(38);
  const cells = [row.html, row.css, row.js, row.font].map((size) => size.toFixed(1).padStart(6));
  process.stdout.write(`${name}${cells.join('')}${String(row.requests).padStart(10)}\n`);
}

const over = rows.flatMap((row) =>
  (Object.keys(limits) as (keyof typeof limits)[])
    .filter((key) => row[key] > limits[key])
    .map((key) => `${row.file}: ${key} ${row[key].toFixed(1)} > ${limits[key]}`),
);
const diagrams = reportDiagrams();
over.push(...diagrams.over);
process.stdout.write(
  `\ndiagram, as it stands in the page (KB brotli)\n${diagrams.lines.join('\n')}\n`,
);

if (over.length > 0) {
  process.stderr.write(`\nOver budget:\n${over.join('\n')}\n`);
  process.exitCode = 1;
}

function measure(file: string) {
  const html = readFileSync(file, 'utf8');
  const styles = links(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const fonts = links(html, /src:url\(([^)]+-(?:shared|page)\.[^)]+)\)/g);
  const scripts = withImports(links(html, /<script type="module" src="([^"]+)"/g));
  return {
    file,
    html: compressed(html),
    css: total(styles),
    js: total(scripts),
    font: fonts.reduce((sum, path) => sum + readFileSync(path).length / 1024, 0),
    requests: 1 + styles.length + scripts.length + fonts.length + 1,
  };
}

function links(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, path]) => distFile(path ?? ''));
}

/** Scripts with the modules they import at once; lazy imports are not part of the first view. */
function withImports(scripts: string[], seen = new Set<string>()): string[] {
  for (const script of scripts.filter((path) => !seen.has(path))) {
    seen.add(script);
    const imports = readFileSync(script, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g);
    withImports(
      [...imports].map(([, path]) => script.replace(/[^/]+$/, path ?? '')),
      seen,
    );
  }
  return [...seen];
}
