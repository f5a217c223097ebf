import type { Concept, Wording } from '../query/concepts.ts';
import type { DocumentText } from './documents.ts';
import type { Estimate } from './retrieve.ts';

/** Where a document has a concept. */
export interface Match {
  /** Positions of the words, ascending. */
  positions: number[];
  /** How often it is there, each time counted by how well the wording stands for it. */
  amount: number;
  /** What one of its places says of it: 1, less where they only have it in them. */
  worth: number;
  /** True where the document's title or its keywords have it. */
  titled: boolean;
}

/** What a document counts as having where it was found but its text doesn't show the place. */
const TRACE = 0.2;
/** Words that only have what was asked for in them count as at most this many. */
const NEAR_LIMIT = 2;

/**
 * Finds the concepts in the text of a document.
 * @param isTitled Words of its title begin with those of the query.
 * @param estimates What was expected of it: a concept that is only in its keywords has no place.
 */
export function findPlaces(
  { folded, names }: DocumentText,
  concepts: Concept[],
  estimates: (Estimate | undefined)[],
  isTitled: boolean,
): (Match | undefined)[] {
  return concepts.map(({ wordings, visible }, index) => {
    const own = new Places();
    const near = new Places();
    if (visible !== undefined) {
      for (const place of visiblePlaces(visible, folded)) own.add(place, 1);
    }
    for (const wording of wordings.toSorted((one, other) => other.factor - one.factor)) {
      for (const { at, length, worth } of placesOf(wording, folded)) {
        const place = Array.from({ length }, (_, offset) => at + offset);
        // 데이터 카탈로그 has been counted as 카탈로그.
        if (place.some((position) => own.has(position))) continue;
        (wording.near ? near : own).add(place, wording.factor * worth);
      }
    }
    const amount = own.amount + Math.min(near.amount, NEAR_LIMIT);
    const { positions, count } = own.count > 0 ? own : near;
    const estimate = estimates[index];
    if (amount === 0 && !estimate) return undefined;
    return {
      positions,
      amount: amount || Math.min(TRACE, estimate?.amount ?? 0),
      worth: own.count > 0 ? 1 : amount / (count || 1),
      titled: isTitled || wordings.some((one) => !one.near && placesOf(one, names).length > 0),
    };
  });
}

/** Places of one concept. */
class Places {
  readonly #positions = new Set<number>();
  amount = 0;
  count = 0;

  /** Positions of all words, ascending. */
  get positions(): number[] {
    return [...this.#positions].sort((a, b) => a - b);
  }

  has(position: number): boolean {
    return this.#positions.has(position);
  }

  add(place: number[], worth: number): void {
    for (const position of place) this.#positions.add(position);
    this.amount += worth;
    this.count++;
  }
}

/** Words of the index that together have a word as it stands: 백·엔드 for 백엔드. */
function visiblePlaces(visible: string, folded: string[]): number[][] {
  const starts: number[] = [];
  let text = '';
  for (const word of folded) {
    starts.push(text.length);
    text += word;
  }
  const places: number[][] = [];
  let index = 0;
  for (let at = text.indexOf(visible); at >= 0; at = text.indexOf(visible, at + visible.length)) {
    while ((starts[index + 1] ?? Infinity) <= at) index++;
    const place: number[] = [];
    for (let word = index; (starts[word] ?? Infinity) < at + visible.length; word++) {
      place.push(word);
    }
    places.push(place);
  }
  return places;
}

interface Place {
  /** Position of the first word. */
  at: number;
  /** Number of words from the first to the last. */
  length: number;
  /** 1 for the name itself, less where other words stand in between. */
  worth: number;
}

/** Words that may stand between those of a name, as in `랜딩(landing) 영역`. */
const BETWEEN = 3;

function placesOf({ words: asked, begins }: Wording, folded: string[]): Place[] {
  const [first = '', ...others] = asked;
  const places: Place[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!isWord(folded[at], first, begins)) continue;
    let last = at;
    const hasAll = others.every((word) => {
      const limit = Math.min(folded.length, last + 2 + BETWEEN);
      for (let next = last + 1; next < limit; next++) {
        if (/[.?!]\s*$/.test(folded[next - 1] ?? '')) return false;
        if (isWord(folded[next], word, false)) {
          last = next;
          return true;
        }
      }
      return false;
    });
    if (!hasAll) continue;
    const length = last - at + 1;
    places.push({ at, length, worth: length === asked.length ? 1 : 0.5 });
    at = last;
  }
  return places;
}

/** True where a piece of text, with what follows it, is a word of the index or its English plural. */
function isWord(piece: string | undefined, word: string, begins: boolean | undefined): boolean {
  if (piece === undefined) return false;
  if (piece === word) return true;
  if (begins) {
    // The last syllable may have a consonant more: 바꾸, 바꾼.
    return (
      piece.startsWith(word.slice(0, -1)) &&
      piece.normalize('NFD').startsWith(word.normalize('NFD'))
    );
  }
  if (piece.length <= word.length || !piece.includes(word)) return false;
  const letters = piece.replace(/[^\p{L}\p{N}_]/gu, '');
  return letters === word || (letters === `${word}s` && /^[a-z]+$/.test(word));
}
