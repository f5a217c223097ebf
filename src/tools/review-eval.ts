import { readFileSync } from 'node:fs';
import { FSRS, generatorParameters, type FSRSState } from 'ts-fsrs';
import { emptyRecord, type Grade, type RecordDocument } from '../lib/record/document.ts';
import { answerQuestion, rateItem, setTick } from '../lib/record/edit-record.ts';
import { type Practice, type SitePractices, toSitePractices } from '../lib/record/practice.ts';
import { countDue, getMinutes, getPlan, maxDue } from '../lib/record/schedule.ts';

/**
 * `npm run eval:review`: 200 readers read the built site and come back over 90 days. What they remember
 * follows FSRS (`ts-fsrs`), for each with an ability of its own; what they are asked follows the site's
 * record and schedule. Prints how much is held, and how many reviews it takes, at the
 * half minute that the site reckons for each.
 */
const readers = 200;
const days = 90;
const seed = 20261126;

/** Days on which is measured what is held, at the end of the day. */
const measured = [30, 60, 90];

/** Habits of a reader; each is a chance from 0 to 1. */
const habits = { comesBack: 0.7, knowsAtFirst: 0.65, unsure: 0.2, guesses: 1 / 3, ticks: 0.5 };

const day = 86_400_000;
const start = new Date(2026, 0, 5, 8).getTime();

/** What enters the schedule: all that was answered, rated or ticked, or ratings of recap items only. */
interface Policy {
  name: string;
  /** Asks again in the same sitting until an item is known. */
  again: boolean;
  enters: (practice: Practice, how: 'answer' | 'tick' | 'rating') => boolean;
}

const policies: Policy[] = [
  {
    name: 'before: ratings only',
    again: false,
    enters: ({ kind }, how) => kind === 'recap' && how === 'rating',
  },
  { name: 'after: one ledger', again: true, enters: () => true },
];

const memories = new FSRS(generatorParameters({ enable_fuzz: false, enable_short_term: false }));

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One reader with a memory and a record. */
class Reader {
  record: RecordDocument = emptyRecord();
  /** Items asked in reviews so far; one asked again in the same sitting counts again. */
  reviews = 0;
  readonly #memory = new Map<string, { state: FSRSState; at: number }>();
  readonly #random: () => number;
  /** How much longer this reader remembers than the average one. */
  readonly #ability: number;

  constructor(random: () => number) {
    this.#random = random;
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    this.#ability = Math.exp(0.3 * normal);
  }

  chance(hit: number): boolean {
    return this.#random() < hit;
  }

  /** The chance to recall an item on a day; 0 for what was never met. */
  recallOf({ key }: Practice, today: number): number {
    const known = this.#memory.get(key);
    if (!known) return 0;
    return memories.forgetting_curve(today - known.at, known.state.stability * this.#ability);
  }

  /** Meets an item, and says how well it went. */
  meet(practice: Practice, today: number): Grade {
    const known = this.#memory.get(practice.key);
    const recalls = this.chance(known ? this.recallOf(practice, today) : habits.knowsAtFirst);
    const grade: Grade = recalls ? (this.chance(habits.unsure) ? 2 : 3) : 1;
    const state = memories.next_state(known?.state ?? null, known ? today - known.at : 0, grade);
    this.#memory.set(practice.key, { state, at: today });
    // A wrong answer of which chance made a right one: an honest reader says so.
    return grade === 1 && practice.kind === 'question' && this.chance(habits.guesses) ? 2 : grade;
  }

  /** Notes in the record how it went, as the site does. */
  note(practice: Practice, grade: Grade, today: number, how: 'answer' | 'tick' | 'rating'): void {
    const stamp = (after: number) => Math.max(start + today * day, after + 1);
    const [part] = practice.parts;
    if (!part) return;
    if (how === 'answer') {
      const choices = practice.parts.map((one) => ({ ...one, hash: '' }));
      const chosen = choices.find(({ correct }) => correct === grade > 1);
      if (chosen) this.record = answerQuestion(this.record, choices, chosen, stamp, grade === 2);
    } else if (how === 'tick') {
      this.record = setTick(this.record, part.key, { on: true, hash: '' }, stamp(0));
    } else {
      this.record = rateItem(this.record, part.key, part.former, grade, stamp);
    }
  }
}

/** Lives through the days of one reader; returns what was measured. */
function live(reader: Reader, pages: Practice[][], policy: Policy): Measured[] {
  let unread = pages;
  const found: Measured[] = [];
  for (let today = 0; today <= days; today += 1) {
    if (measured.includes(today)) {
      const chances = pages.flat().map((item) => reader.recallOf(item, today));
      found.push({ chances, reviews: reader.reviews });
    }
    if (today > 0 && !reader.chance(habits.comesBack)) continue;
    const all = pages.flat();
    const plan = getPlan(reader.record, all, start + today * day);
    const { count } = countDue(plan, start + today * day);
    for (const { practice } of plan.slice(0, Math.min(count, maxDue))) {
      const grade = reader.meet(practice, today);
      const how = practice.kind === 'question' ? 'answer' : 'rating';
      reader.note(practice, grade, today, how);
      reader.reviews += policy.again && grade === 1 ? 2 : 1;
    }
    // A topic a day, until the session is read.
    const [topic = [], ...rest] = unread;
    unread = rest;
    for (const practice of topic) {
      const grade = reader.meet(practice, today);
      const ticks = practice.kind === 'recap' && reader.chance(habits.ticks);
      const how = practice.kind === 'question' ? 'answer' : ticks ? 'tick' : 'rating';
      if (policy.enters(practice, how)) reader.note(practice, grade, today, how);
    }
  }
  return found;
}

/** What one reader holds, by the chance to recall each item, and how many were asked until then. */
interface Measured {
  chances: number[];
  reviews: number;
}

const site = JSON.parse(readFileSync('dist/record/practices.json', 'utf8')) as SitePractices;
const pages = Object.entries(site.pages).map(([page, lists]) =>
  toSitePractices({ pages: { [page]: lists }, former: site.former }),
);
const items = pages.flat();
const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

process.stdout.write(
  `${readers} readers, ${items.length} items on ${pages.length} pages, seed ${seed}\n` +
    'policy                 day  recalled  held ≥ .9  reviews  minutes\n',
);
for (const policy of policies) {
  const all = Array.from({ length: readers }, (_, index) =>
    live(new Reader(randomFrom(seed + index)), pages, policy),
  );
  for (const [index, today] of measured.entries()) {
    const found = all.flatMap((one) => one[index] ?? []);
    const chances = found.flatMap((one) => one.chances);
    const held = chances.filter((chance) => chance >= 0.9).length / chances.length;
    const reviews = mean(found.map((one) => one.reviews));
    const cells = [
      policy.name.padEnd(22),
      String(today).padStart(4),
      mean(chances).toFixed(3).padStart(10),
      held.toFixed(3).padStart(11),
      reviews.toFixed(0).padStart(9),
      getMinutes(reviews).toFixed(0).padStart(9),
    ];
    process.stdout.write(`${cells.join('')}\n`);
  }
}
