import { checkRecord, isObject } from './check-record.ts';
import type { RecordDocument } from './document.ts';
import { repairTimes } from './repair-times.ts';
import { sortKeys } from './merge-record.ts';
import { exportFormat, getSum, migrateRecord } from './record-text.ts';

/** Why a file was not taken. */
export type ImportProblem =
  | 'too-big'
  | 'empty'
  | 'zip'
  | 'html'
  | 'utf-16'
  | 'not-text'
  | 'not-json'
  | 'not-record'
  | 'newer'
  | 'altered'
  | 'bad-entry'
  | 'foreign'
  | 'broken-link';

/** A file that can be taken in, or why not. */
export type ImportResult =
  | {
      ok: true;
      document: RecordDocument;
      /** It had times ahead of now, which are unknown now. */ repaired: boolean;
    }
  | { ok: false; problem: ImportProblem; detail?: string };

/**
 * Largest file, in bytes: more than any export can have. A browser keeps up to 5 Mi characters for a site,
 * each at most three bytes.
 */
export const maxImportBytes = 16 * 1024 * 1024;

/** Deepest nesting of a record: file, record, pages, page, sections. */
const maxDepth = 8;

/** Reads the bytes of a file that claims to be an export. Touches nothing and never throws. */
export function readImport(bytes: Uint8Array, now: number): ImportResult {
  const foreign = getForeignKind(bytes);
  if (foreign) return refuse(foreign);
  let text: string;
  try {
    // Drops a byte order mark, as editors on Windows add one.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not-text');
  }
  if (/^\s*</.test(text)) return refuse('html');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('not-json');
  }
  if (!isPlain(text, value)) return refuse('altered');
  return readExport(value, now);
}

/**
 * Whether a text says its value in the one way an export does, white space aside. A key that stands
 * twice, of which `JSON.parse` silently drops the first, does not.
 */
function isPlain(text: string, value: unknown): boolean {
  try {
    const dense = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
    return dense === JSON.stringify(value);
  } catch {
    // Nested so deeply that it cannot be written again.
    return false;
  }
}

/** Reads the parsed value of an export: shape, version, sum, then every entry. */
function readExport(value: unknown, now: number): ImportResult {
  // The bare text of a record is what a page hands over whose scripts didn't come; it has no sum.
  const isBare =
    isObject(value) && Object.hasOwn(value, 'version') && !Object.hasOwn(value, 'format');
  if (!isObject(value) || !(isBare || value['format'] === exportFormat))
    return refuse('not-record');
  const record = isBare ? value : value['record'];
  if (!isShallow(record, maxDepth)) return refuse('bad-entry', 'record');
  const migrated = migrateRecord(record);
  if (migrated.kind === 'newer') return refuse('newer');
  if (migrated.kind === 'unknown') return refuse('not-record');
  if (!isBare && getSum(JSON.stringify(sortKeys(record))) !== value['sum'])
    return refuse('altered');
  return checkImport(migrated.value, now);
}

/**
 * Checks a migrated record from outside, strictly: one bad entry refuses the whole. Only times that a
 * clock gave that was ahead are mended.
 */
export function checkImport(value: unknown, now: number): ImportResult {
  const { document, problems } = checkRecord(value);
  if (problems.length > 0) return refuse('bad-entry', problems[0]);
  return { ok: true, ...repairTimes(document, now) };
}

const refuse = (problem: ImportProblem, detail?: string): ImportResult => ({
  ok: false,
  problem,
  ...(detail !== undefined && { detail }),
});

function getForeignKind(bytes: Uint8Array): ImportProblem | undefined {
  if (bytes.length > maxImportBytes) return 'too-big';
  if (bytes.length === 0) return 'empty';
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b) return 'zip';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0) {
    return 'utf-16';
  }
  return undefined;
}

/** Whether a value is nested at most so deep; looks no deeper than that. */
function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

/** What a reader sees when a file or link can't be imported; nothing was changed. */
export function getImportMessage(problem: ImportProblem, detail = ''): string {
  return `${messages[problem]}${detail && problem === 'bad-entry' ? ` (${detail})` : ''} 지금 기록은 그대로예요.`;
}

const messages: Record<ImportProblem, string> = {
  'too-big': '파일이 16MB보다 커요. 이 사이트에서 내보낸 기록은 이렇게 크지 않아요.',
  empty: '파일이 비어 있어요.',
  zip: 'ZIP 파일이에요. 압축을 푼 뒤에 그 안의 JSON 파일을 골라 주세요.',
  html: '웹페이지(HTML)로 보여요. 내보낸 JSON 파일을 골라 주세요.',
  'utf-16':
    'UTF-16으로 저장된 파일이에요. 편집기에서 UTF-8로 바꾸어 저장하거나 내보낸 파일을 그대로 써 주세요.',
  'not-text': '글로 읽을 수 없는 파일이에요. 내보낸 JSON 파일을 골라 주세요.',
  'not-json': '끝까지 읽을 수 없는 파일이에요. 잘렸거나 JSON이 아니에요.',
  'not-record': '이 사이트에서 내보낸 기록이 아니에요.',
  newer: '더 새로운 사이트에서 내보낸 기록이에요. 이 페이지를 새로 고친 뒤에 다시 가져와 주세요.',
  altered: '내보낸 뒤에 내용이 바뀌었거나 깨진 파일이에요.',
  'bad-entry': '읽을 수 없는 항목이 있어요.',
  foreign: '이 사이트에 있는 항목이 하나도 없는 기록이에요.',
  'broken-link': '기록 옮기기 링크가 잘렸거나 깨졌어요. 다른 기기에서 다시 만들어 주세요.',
};
