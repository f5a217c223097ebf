import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { fontName, pageFont, type Weight } from '../fonts/font-files.ts';

const source = new URL('../../client/offline/', import.meta.url);

/** Files for crawlers and other sites, documents to download, and the worker's own. */
const leftOut =
  /(^|\/)(sw\.js|offline\.json|_headers|robots\.txt|llms[\w-]*\.txt|sitemap[\w-]*\.xml|feed\.xml|[^/]+\.md|(social|icon|apple-touch)[^/]*\.png|social\/.*|files\/.*)$/;

/** The files kept for offline reading. */
export interface OfflineVersion {
  files: number;
  /** Bytes that a reader loads for it at most, text compressed with brotli. */
  bytes: number;
}

/**
 * Writes `sw.js` and `offline.json`, the list of all files of the built site with their hashes, or, where
 * offline reading is switched off, a worker that removes what earlier versions have left with readers.
 *
 * @param folder built site, with a slash at its end
 */
export async function writeServiceWorker(folder: string, isOff = false): Promise<OfflineVersion> {
  if (isOff) {
    const worker = await readFile(new URL('service-worker-off.js', source));
    await writeFile(`${folder}sw.js`, worker);
    return { files: 0, bytes: 0 };
  }
  const hashes: [path: string, hash: string][] = [];
  let bytes = 0;
  for await (const entry of glob('**/*.*', { cwd: folder, withFileTypes: true })) {
    const file = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
    const path = file.slice(folder.replaceAll('\\', '/').length).replace(/^\//, '');
    if (!entry.isFile() || leftOut.test(path) || pageFont.test(path)) continue;
    const content = await readFile(file);
    bytes += isText.test(path) ? brotliCompressSync(content, fast).length : content.length;
    hashes.push([path.replace(/(^|\/)index\.html$/, '$1'), hashOf(content)]);
  }
  hashes.sort(([a], [b]) => (a < b ? -1 : 1));
  hashes.push(...(await answerPageFonts(folder, hashes)));
  const list = JSON.stringify(Object.fromEntries(hashes));
  const version = { list: 'offline.json', hash: hashOf(list) };
  const worker = await readFile(new URL('service-worker.js', source), 'utf8');
  await writeFile(`${folder}offline.json`, list);
  await writeFile(`${folder}sw.js`, `const version = ${JSON.stringify(version)};\n${worker}`);
  return { files: hashes.length, bytes };
}

/**
 * The fonts of single pages would be as large together as a whole weight. Offline their addresses are
 * answered by the rest of the weight, which has all their characters; it stands before them in the list.
 */
async function answerPageFonts(folder: string, hashes: [path: string, hash: string][]) {
  const paths = await Array.fromAsync(glob('_astro/*.woff2', { cwd: folder }));
  return paths.sort().flatMap((path): [path: string, hash: string][] => {
    const [, weight] = pageFont.exec(path) ?? [];
    const rest = hashes.find(([other]) => other.startsWith(fontName(weight as Weight, 'rest')));
    return weight && rest ? [[path, rest[1]]] : [];
  });
}

const isText = /\.(html|css|js|json|svg|xml|webmanifest)$/;
const fast = { params: { 1: 5 } };

const hashOf = (content: Buffer | string) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;
