import fc from 'fast-check';
import { type Card, createEmptyCard, fsrs } from 'ts-fsrs';
import { expect, test } from 'vitest';
import type { Grade } from '../../../../src/lib/record/document.ts';
import {
  getInterval,
  getRecallChance,
  longest,
  type Memory,
  remember,
} from '../../../../src/lib/record/memory.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 22, 12);
const library = fsrs({
  request_retention: 0.9,
  maximum_interval: longest,
  enable_fuzz: false,
  enable_short_term: false,
});

test(
  'memory and due day never differ from ts-fsrs, whatever the ratings',
  { timeout: 60_000 },
  () => {
    const round = fc.tuple(fc.nat(120), fc.constantFrom<Grade>(1, 2, 3));
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 25 }), (rounds) => {
        let card: Card = createEmptyCard(new Date(start));
        let memory: Memory | undefined;
        let now = start;
        for (const [passed, grade] of rounds) {
          const days = memory ? passed : 0;
          now += days * day;
          card = library.next(card, new Date(now), grade).card;
          expect(getInterval(memory, days, grade)).toBe(Math.min(card.scheduled_days, longest));
          memory = remember(memory, days, grade);
          expect(memory.stability).toBeCloseTo(card.stability, 2);
          expect(memory.difficulty).toBeCloseTo(card.difficulty, 4);
          const chance = library.get_retrievability(card, new Date(now + 9 * day), false);
          expect(getRecallChance(memory, 9)).toBeCloseTo(chance, 6);
        }
      }),
      { numRuns: 2000 },
    );
  },
);
