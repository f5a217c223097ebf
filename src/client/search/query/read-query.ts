import { asHangulKeys, asLatinKeys } from '../../../lib/korean/keyboard.ts';
import { isChoseong } from '../../../lib/korean/jamo.ts';
import { cleanQuery, queryWords } from './clean-query.ts';
import { isWeakNoun } from './function-words.ts';
import {
  guessByBeginning,
  guessByChoseong,
  guessByLayout,
  guessByMiddle,
  guessByPart,
  guessBySound,
  guessByTypo,
  type Guess,
} from './guess.ts';
import { keyOf, type Entry, type Lexicon } from './lexicon.ts';
import { segment, type Segment } from './segment.ts';
import { foldText, visibleChunks } from '../../../lib/search/visible-words.ts';
import type { Visible } from './visible-words.ts';

/** One thing that a query asks for. */
export interface Asked {
  /** What it may be; more than one where the query leaves it open. */
  entries: Entry[];
  /** Names that the word begins or ends, which count less. */
  near?: Entry[];
  /** Verb stem, where it is a verb. */
  stem?: string;
  /** The word itself, where the lexicon doesn't have it but the site does. */
  visible?: string;
  /** True for a noun that questions are made of. */
  weak: boolean;
  /** True where the first letters leave open which name is meant. */
  open?: boolean;
}

/** A query as it was understood. */
export interface Reading {
  asked: Asked[];
  /** Words that name nothing the site has. */
  unknown: string[];
  /** What is searched, where it isn't what was typed. */
  readAs: string | undefined;
}

const GUESSES: Guess[] = [
  guessByLayout,
  guessByChoseong,
  guessByBeginning,
  guessByTypo,
  guessBySound,
  guessByPart,
  guessByMiddle,
];
const NOTHING = { entries: [] as Entry[], silent: true };
/** A beginning or a part is what the reader typed; the others replace it, and that is said. */
const SILENT = new Set<Guess>([guessByBeginning, guessByPart, guessByMiddle]);

/** Reads a query: names first; then, only for what is no name, the other keyboard layout and guesses. */
export function readQuery(query: string, lexicon: Lexicon, visible: Visible = new Map()): Reading {
  const clean = cleanQuery(query);
  const chunks = visibleChunks(clean);
  // Names that only the text has, as they stand: C++, R&D, scikit-learn, 2020년.
  const whole = chunks.filter(
    (chunk) =>
      visible.has(chunk) &&
      !lexicon.entries.has(keyOf(chunk)) &&
      (queryWords(chunk)[0] !== chunk || hasUnknown([chunk], lexicon)),
  );
  // C++ or R&D where nothing has it: its letters mean something else.
  const unknown = chunks.filter((chunk) => !visible.has(chunk) && isSigned(chunk));
  const rest = [...whole, ...unknown].reduce(
    (text, chunk) => text.replace(chunk, ' '),
    whole.length + unknown.length > 0 ? foldText(clean) : clean,
  );
  const words = queryWords(rest).flatMap((word) => separate(word, lexicon, visible));
  const read = readWords(words, lexicon, visible);
  return {
    ...read,
    asked: [...whole.map(askedAsItStands), ...read.asked],
    unknown: [...unknown.map((chunk) => asTyped(chunk, clean)), ...read.unknown],
  };
}

/** A name that is more than its letters: with single letters in it, or signs at its edges. */
const isSigned = (chunk: string) =>
  /^[.#]|[+#]$|(^|[^\p{L}\p{N}])[a-z]([^\p{L}\p{N}]|$)/u.test(chunk) && !/^[a-z]$/.test(chunk);

const asTyped = (chunk: string, clean: string) => {
  const at = foldText(clean).indexOf(chunk);
  return at < 0 ? chunk : clean.slice(at, at + chunk.length);
};

const hasUnknown = (words: string[], lexicon: Lexicon) =>
  segment(words, lexicon).some(({ kind }) => kind === 'unknown');

/** Parts two words that are written together, where the text has one and the lexicon the other: 여섯계층. */
function separate(word: string, lexicon: Lexicon, visible: Visible): string[] {
  if (!/^[가-힣]{4,}$/.test(word) || visible.has(word) || !hasUnknown([word], lexicon))
    return [word];
  for (let length = word.length - 2; length > 1; length--) {
    const parts = [word.slice(0, length), word.slice(length)] as const;
    if (visible.has(parts[0]) && !hasUnknown([parts[1]], lexicon)) return [...parts];
  }
  return [word];
}

const askedAsItStands = (visible: string): Asked => ({ entries: [], visible, weak: false });

function readWords(words: string[], lexicon: Lexicon, visible: Visible): Reading {
  const segments = segment(words, lexicon);
  const isVisible = ({ kind, text }: Segment) => kind === 'unknown' && visible.has(foldText(text));
  if (segments.every((part) => part.kind !== 'unknown')) {
    const read = reading(segments, lexicon, undefined);
    // 이, 수, 하 …: little words, but also the first syllable of what is being typed.
    const begun = read.asked.length === 0 ? guessByBeginning(words.join(''), lexicon) : [];
    return begun.length > 0
      ? { ...read, asked: [{ entries: begun, weak: false, open: true }] }
      : read;
  }
  // A word that stands on the site is never read as another.
  if (segments.some(isVisible)) return guessUnknown(segments, lexicon, visible);
  return (
    readOtherLayout(words, lexicon) ??
    readInitials(words, lexicon) ??
    guessUnknown(segments, lexicon, visible)
  );
}

/** Initial consonants of several words are one name, if there is one: `ㄷㅇㅌ ㅍㅈ` → 데이터 품질. */
function readInitials(words: string[], lexicon: Lexicon): Reading | undefined {
  if (words.length < 2 || !words.every(isChoseong)) return undefined;
  const entries = guessByChoseong(words.join(''), lexicon);
  const [first] = entries;
  if (!first) return undefined;
  const open = entries.length > 1;
  return { asked: [{ entries, weak: false, open }], unknown: [], readAs: first.shown };
}

function readOtherLayout(words: string[], lexicon: Lexicon): Reading | undefined {
  const text = words.join(' ');
  const converted = /[a-z]/i.test(text) ? asHangulKeys(text) : asLatinKeys(text);
  if (text.length < 2 || converted === text || /[ㄱ-ㅣ](?!$)/.test(converted)) return undefined;
  const segments = segment(queryWords(converted), lexicon);
  const known = segments.some(({ kind }) => kind === 'known');
  const unknown = segments.some(({ kind }) => kind === 'unknown');
  if (known && !unknown) return reading(segments, lexicon, converted);
  if (segments.length !== 1 || !/^[가-힣]{2,}[ㄱ-ㅎ]?$/.test(converted)) return undefined;
  const begun = guessByBeginning(converted, lexicon);
  return begun.length > 0
    ? { asked: [{ entries: begun, weak: false }], unknown: [], readAs: converted }
    : undefined;
}

function reading(segments: Segment[], lexicon: Lexicon, readAs: string | undefined): Reading {
  return { asked: segments.flatMap((part) => askedFor(part, lexicon)), unknown: [], readAs };
}

function guessUnknown(segments: Segment[], lexicon: Lexicon, visible: Visible): Reading {
  const asked: Asked[] = [];
  const unknown: string[] = [];
  const shown: string[] = [];
  let replaced = false;
  for (const [index, part] of joinSlips(segments, lexicon, visible).entries()) {
    if (part.kind !== 'unknown') {
      asked.push(...askedFor(part, lexicon));
      shown.push(part.text);
      continue;
    }
    if (visible.has(foldText(part.text))) {
      asked.push(askedAsItStands(foldText(part.text)));
      shown.push(part.text);
      continue;
    }
    // Only the last word may be unfinished after one syllable.
    const isTooShort = part.text.length < 2 && index < segments.length - 1;
    const { entries, silent } = isTooShort ? NOTHING : guess(part.text, lexicon);
    const [first] = entries;
    if (first) {
      asked.push({
        entries,
        near: around(keyOf(first.shown), lexicon),
        weak: false,
        open: silent && entries.length > 1,
      });
    } else unknown.push(part.text);
    replaced ||= entries.length > 0 && !silent;
    shown.push((silent ? undefined : first?.shown) ?? part.text);
  }
  if (!replaced) return { asked, unknown, readAs: undefined };
  const readAs = shown.join(' ');
  // Words that are right again may be one name: data enginering → data engineering.
  const again = segment(queryWords(readAs), lexicon);
  const isName = again.length < asked.length && again.every(({ kind }) => kind !== 'unknown');
  return isName ? reading(again, lexicon, readAs) : { asked, unknown, readAs };
}

/**
 * Joins two parts of which the second is unknown, where together they are a slip of one name:
 * 메타 데이타. What follows a name in the same word is first of all a part of it.
 */
function joinSlips(segments: Segment[], lexicon: Lexicon, visible: Visible): Segment[] {
  const joined: Segment[] = [];
  for (const part of segments) {
    const before = joined.at(-1);
    const isOpen = ({ kind, text }: Segment) => kind === 'unknown' && !visible.has(foldText(text));
    const isPair = before && isOpen(part) && (before.kind === 'known' || isOpen(before));
    const whole = isPair ? guessByTypo(before.text + part.text, lexicon) : [];
    const glued = part.kind === 'unknown' && part.glued;
    const isMeant =
      whole.length > 0 &&
      (glued || before?.kind === 'unknown' || guess(part.text, lexicon).entries.length === 0);
    if (!isMeant || !before) joined.push(part);
    else
      joined[joined.length - 1] = { kind: 'unknown', text: before.text + part.text, glued: false };
  }
  return joined;
}

/** The first guess that gives anything. */
function guess(word: string, lexicon: Lexicon): { entries: Entry[]; silent: boolean } {
  for (const make of GUESSES) {
    const entries = make(word, lexicon);
    if (entries.length > 0) return { entries, silent: SILENT.has(make) };
  }
  return NOTHING;
}

function askedFor(part: Segment, lexicon: Lexicon): Asked[] {
  if (part.kind === 'verb') return [{ entries: [], stem: part.stem, weak: false }];
  if (part.kind !== 'known') return [];
  const near = /^[가-힣]{2,}$/.test(part.text) ? around(part.text, lexicon) : [];
  return [{ entries: [part.entry], near, weak: isWeakNoun(keyOf(part.text)) }];
}

/** Who asks for a rare word means the names that it begins or ends, too: 바이트, 엑사바이트. */
function around(word: string, lexicon: Lexicon): Entry[] {
  const entry = lexicon.entries.get(word);
  if (entry?.term !== undefined || (entry?.names[0]?.count ?? 0) > 2) return [];
  const begun = guessByBeginning(word, lexicon).filter(({ term }) => term !== undefined);
  return [...guessByPart(word, lexicon), ...begun];
}
