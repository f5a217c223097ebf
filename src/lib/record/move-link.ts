import { checkImport, type ImportResult, maxImportBytes } from './import-file.ts';
import { emptyRecord, type RecordDocument } from './document.ts';
import { withEntry } from './edit-record.ts';
import { migrateRecord, toRecordText } from './record-text.ts';

/** Longest link for one QR code that a phone still reads off another screen, in characters. */
export const maxQrLink = 900;

/** Longest link to hand over as text, in characters. Above it a file is the better way. */
export const maxLink = 16_000;

/** Most QR codes to ask anybody to scan. */
const maxParts = 6;

/** Word that starts the fragment of a moving link. */
const mark = '#move=';

/** What a fragment brings: one of several parts, each a record of its own. */
export type Moved = ImportResult & { part: number; parts: number };

/**
 * Packs a record into the fragment of a link: `#move=part.parts.data`. The fragment never leaves the
 * browser. Section hashes stay behind: the other device has its own last visit.
 */
export async function packRecord(document: RecordDocument, part = 1, parts = 1): Promise<string> {
  const text = new TextEncoder().encode(toRecordText(withoutSections(document)));
  const packed = await pipe(text, new CompressionStream('deflate-raw'), Infinity);
  return `${mark}${part}.${parts}.${toBase64Url(packed)}`;
}

/** Fragments that each fit a QR code with `room` characters, or undefined where it takes too many. */
export async function packParts(
  document: RecordDocument,
  room: number,
): Promise<string[] | undefined> {
  const whole = await packRecord(document);
  for (let parts = Math.ceil(whole.length / room); parts <= maxParts; parts += 1) {
    const packed = await Promise.all(
      splitRecord(document, parts).map((piece, index) => packRecord(piece, index + 1, parts)),
    );
    if (packed.every(({ length }) => length <= room)) return packed;
  }
  return undefined;
}

/** Reads a fragment; undefined where it is no moving link. */
export async function unpackRecord(fragment: string, now: number): Promise<Moved | undefined> {
  if (!fragment.startsWith(mark)) return undefined;
  const [, part, parts, data] =
    /^([1-9])\.([1-9])\.([\w-]+)$/.exec(fragment.slice(mark.length)) ?? [];
  const place = { part: Number(part ?? 1), parts: Number(parts ?? 1) };
  if (place.part > place.parts) return { ok: false, problem: 'broken-link', ...place };
  try {
    const packed = fromBase64Url(data ?? '');
    const text = await pipe(packed, new DecompressionStream('deflate-raw'), maxImportBytes);
    const migrated = migrateRecord(JSON.parse(new TextDecoder().decode(text)));
    if (migrated.kind === 'newer') return { ok: false, problem: 'newer', ...place };
    if (migrated.kind === 'current') return { ...checkImport(migrated.value, now), ...place };
  } catch {
    // Cut off or altered on its way.
  }
  return { ok: false, problem: 'broken-link', ...place };
}

/** Cuts a record into parts of about the same size; each is sound and can be merged on its own. */
function splitRecord(document: RecordDocument, parts: number): RecordDocument[] {
  const pieces = Array.from({ length: parts }, () => emptyRecord(document.since));
  const place = (index: number, total: number) =>
    pieces[Math.floor((index * parts) / Math.max(1, total))];
  const items = Object.entries(document.items);
  for (const [index, [key, item]] of items.entries()) {
    const piece = place(index, items.length);
    if (piece) piece.items[key] = item;
  }
  const pages = Object.entries(document.pages);
  for (const [index, [key, page]] of pages.entries()) {
    const piece = place(index, pages.length);
    if (piece) piece.pages[key] = page;
  }
  return pieces;
}

function withoutSections(document: RecordDocument): RecordDocument {
  let { pages } = document;
  for (const [key, page] of Object.entries(pages)) {
    pages = withEntry(pages, key, { ...page, sections: {} });
  }
  return { ...document, pages };
}

/** Sends bytes through a stream; throws past `limit`, so that a small link cannot become a flood. */
async function pipe(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(stream)
    .getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('too big');
    }
    chunks.push(step.value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
