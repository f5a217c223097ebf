import { choseongOf, isHangul, toJamo } from '../../../lib/korean/jamo.ts';
import { soundKey } from '../../../lib/korean/sound-key.ts';
import { type Entry, type Lexicon, keyOf } from './lexicon.ts';

interface Name {
  entry: Entry;
  key: string;
  /** As letters of the keyboard. */
  jamo: string;
  /** Initial consonants of a name that is all Hangul. */
  initials: string;
}

/** The names of a lexicon as guesses compare them. */
export interface Spellings {
  names: Name[];
  /** The names by {@link headsOf} their letters. */
  heads: Map<string, Name[]>;
  /** English names by how they sound. */
  sounds: Map<string, { entry: Entry; key: string }[]>;
}

const known = new WeakMap<Lexicon, Spellings>();

/** Works the spellings of a lexicon out when they are first needed. */
export function spellingsOf(lexicon: Lexicon): Spellings {
  const kept = known.get(lexicon) ?? spell(lexicon);
  known.set(lexicon, kept);
  return kept;
}

/** The pairs of the first three letters, in any order. */
export function headsOf(jamo: string): string[] {
  const [a = '', b = '', c = ''] = jamo;
  return [a + b, b + c, a + c].map((pair) => [...pair].sort().join(''));
}

function spell({ entries }: Lexicon): Spellings {
  const names: Name[] = [];
  const heads: Spellings['heads'] = new Map();
  const sounds: Spellings['sounds'] = new Map();
  for (const [key, entry] of entries) {
    const jamo = toJamo(key);
    const name = { entry, key, jamo, initials: isHangul(key) ? choseongOf(key) : '' };
    names.push(name);
    for (const head of new Set(headsOf(jamo))) add(heads, head, name);
    if (/^[a-z]+$/.test(key)) add(sounds, soundKey(key), { entry, key });
  }
  return { names, heads, sounds };
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

const SHOWN = 4;
const LEAST = 0.5;

/** Terms that share most pairs of letters with a query: for the reader to pick from. */
export function nearestTerms(query: string, lexicon: Lexicon): string[] {
  const asked = new Set(pairsOf(toJamo(keyOf(query).slice(0, 30))));
  const likeness = new Map<string, number>();
  for (const { entry, jamo } of spellingsOf(lexicon).names) {
    if (!entry.term) continue;
    const pairs = pairsOf(jamo);
    const shared = pairs.filter((pair) => asked.has(pair)).length;
    const like = (2 * shared) / (asked.size + pairs.length);
    if (like >= LEAST) likeness.set(entry.shown, Math.max(like, likeness.get(entry.shown) ?? 0));
  }
  const sorted = [...likeness].sort((a, b) => b[1] - a[1]);
  return sorted.slice(0, SHOWN).map(([shown]) => shown);
}

const pairsOf = (letters: string) =>
  Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
