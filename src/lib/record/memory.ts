import type { Grade } from './document.ts';

/** How firmly something is remembered, in the terms of FSRS. */
export interface Memory {
  /** Days after which it is recalled with a chance of nine in ten. */
  stability: number;
  /** From 1, easy, to 10. */
  difficulty: number;
}

/** Longest time between two rounds, in days. */
export const longest = 90;

/** The default parameters of FSRS-6; those for learning within a day are left out. */
const [initial, initialDifficulty, difficultyStep, difficultyDelta, meanReversion] = [
  [0.212, 1.2931, 2.3065],
  6.4133,
  0.8334,
  3.0194,
  0.001,
] as const;
const recalled = { gain: 1.8722, stability: 0.1666, chance: 0.796, hard: 0.6014 };
const forgotten = { gain: 1.4835, difficulty: 0.0614, stability: 0.2629, chance: 1.6483 };
const decay = -0.1542;
const factor = 0.9 ** (1 / decay) - 1;

/** The chance, from 0 to 1, to recall something so many days after the last time. */
export const getRecallChance = ({ stability }: Memory, days: number): number =>
  (1 + (factor * days) / stability) ** decay;

/**
 * The memory after a rating, `days` after the one before. This is FSRS-6 with whole days, nine in ten
 * wanted and no fuzz, as `ts-fsrs` reckons it; a test holds the two together. The library would weigh
 * more than all else that a lesson loads of the record.
 */
export function remember(memory: Memory | undefined, days: number, grade: Grade): Memory {
  if (!memory) {
    const difficulty = limit(getInitialDifficulty(grade), 1, 10);
    return { stability: initial[grade - 1] ?? 0, difficulty };
  }
  const { stability: old, difficulty } = memory;
  const gap = 1 - getRecallChance(memory, days);
  const stability =
    grade === 1
      ? Math.min(
          old,
          forgotten.gain *
            difficulty ** -forgotten.difficulty *
            ((old + 1) ** forgotten.stability - 1) *
            Math.exp(gap * forgotten.chance),
        )
      : old *
        (1 +
          Math.exp(recalled.gain) *
            (11 - difficulty) *
            old ** -recalled.stability *
            Math.expm1(gap * recalled.chance) *
            (grade === 2 ? recalled.hard : 1));
  const moved = difficulty - (difficultyDelta * (grade - 3) * (10 - difficulty)) / 9;
  const reverted = meanReversion * getInitialDifficulty(4) + (1 - meanReversion) * moved;
  return { stability: limit(stability, 0.001, 36_500), difficulty: limit(reverted, 1, 10) };
}

/** Days until the next round after a rating: each better rating at least a day later than the worse. */
export function getInterval(memory: Memory | undefined, days: number, grade: Grade): number {
  const [again = 1, hard = 1, good = 1] = ([1, 2, 3] as const).map((one) =>
    limit(Math.round(remember(memory, days, one).stability), 1, longest),
  );
  const afterAgain = Math.min(again, hard);
  const afterHard = Math.max(hard, afterAgain + 1);
  const afterGood = Math.max(good, afterHard + 1);
  return Math.min(longest, [afterAgain, afterHard, afterGood][grade - 1] ?? 1);
}

const getInitialDifficulty = (grade: number) =>
  initialDifficulty - Math.exp((grade - 1) * difficultyStep) + 1;

const limit = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
