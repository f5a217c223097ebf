import { open } from 'node:fs/promises';

/** What the checks know of a file that a lesson may show. */
export interface PictureFile {
  /** What its content is, whatever its name says. */
  kind: 'picture' | 'heic' | 'video' | 'unreadable' | 'empty';
  bytes: number;
}

/** Names of files that may be pictures; the others are never read. */
export const isPictureName = (path: string): boolean =>
  /\.(png|jpe?g|gif|webp|avif|svg|hei[cf]|tiff?|bmp|psd|mp4|mov|webm|m4v)$/i.test(path);

/** Reads the first bytes of a file. */
export async function readPicture(path: string): Promise<PictureFile> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return { kind: kindOf(buffer.subarray(0, bytesRead)), bytes: size };
  } finally {
    await file.close();
  }
}

/** What a file is by its first bytes; browsers show PNG, JPEG, GIF, WebP, AVIF and SVG. */
export function kindOf(head: Uint8Array): PictureFile['kind'] {
  const bytes = Buffer.from(head);
  if (bytes.length === 0) return 'empty';
  const text = bytes.toString('latin1');
  if (/^(\x89PNG|\xff\xd8\xff|GIF8)/.test(text) || /^RIFF.{4}WEBP/s.test(text)) return 'picture';
  if (text.slice(4, 8) === 'ftyp') return kindOfBrands(bytes);
  if (text.startsWith('\x1aE\xdf\xa3')) return 'video';
  return /<svg[\s>]/.test(bytes.toString('utf8')) ||
    /^(\ufeff)?\s*<\?xml/.test(bytes.toString('utf8'))
    ? 'picture'
    : 'unreadable';
}

/** Films and photos of telephones share a container that names what it may hold. */
function kindOfBrands(bytes: Buffer): PictureFile['kind'] {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length);
  const brands = bytes.toString('latin1', 8, end);
  if (/avi[fs]/.test(brands)) return 'picture';
  return /hei[csmx]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heic' : 'video';
}
