const FIRST = [
  ...'가각간감강개거건견경계고공과관광교구국군권규균근금기난남내노농단담당대도독동등로류리림마만매명모목무문미민박반방배백변별병보복본부북분비사산상생서선성세소속수순승시신실심안압야약양어언업여연영예오온외요용우운원월위유육은음의이인일임자작잔장재저적전절점정제조종좌주죽중증지직진집차창처천철청초촌총추축출충치친침타탄태토통파판편평포표품풍피필하학한합해행향현형호혼홍화환활황회효후훈',
];
const LAST = [
  ...'각감강격경계고공관광구국군권기단당대도동력로록료류망문물민법병부비산상서선성소수술식신실심안액약업역열염원위유율음의인자장재적전절점정제조증지진창천청체초층판표품학함행향형호화회',
];

/** A source of numbers from 0 to 1 that gives the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Made-up nouns of two or three syllables that look Sino-Korean and are none of the words taken. */
export function pseudoNouns(
  count: number,
  taken: ReadonlySet<string>,
  random: () => number,
): string[] {
  const nouns = new Set<string>();
  const pick = (letters: string[]) => letters[Math.floor(random() * letters.length)] ?? '';
  while (nouns.size < count) {
    const noun = pick(FIRST) + (random() < 0.3 ? pick(FIRST) : '') + pick(LAST);
    if (!taken.has(noun)) nouns.add(noun);
  }
  return [...nouns];
}

/** Made-up foreign words, such as names of tools: `Tavorel`; none of the words taken. */
export function pseudoNames(
  count: number,
  taken: ReadonlySet<string>,
  random: () => number,
): string[] {
  const names = new Set<string>();
  const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  while (names.size < count) {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => {
      return pick('bcdfghjklmnprstvwz') + pick('aeiou');
    });
    const name = syllables.join('') + pick('lnrstx');
    if (!taken.has(name)) names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}
