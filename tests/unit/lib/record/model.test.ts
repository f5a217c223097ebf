import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Grade } from '../../../../src/lib/record/document.ts';
import type { Profile } from './profile.ts';
import { Study, type ModelItem } from './study.ts';

/** One step of a story: what happens, to whom, in which tab, on which item. */
interface Step {
  kind: keyof typeof steps;
  who: 0 | 1;
  tab: number;
  item: number;
  value: number;
}

interface Scene {
  study: Study;
  me: Profile;
  them: Profile;
  item: ModelItem;
  step: Step;
}

const day = 86_400_000;
const year = 365 * day;
const start = Date.UTC(2026, 10, 22);

const steps = {
  tick: ({ study, me, item, step }: Scene) => study.tick(me, me.tab(step.tab), item, true),
  untick: ({ study, me, item, step }: Scene) => study.tick(me, me.tab(step.tab), item, false),
  rate: ({ study, me, item, step }: Scene) =>
    study.rate(me, me.tab(step.tab), item, ((step.value % 3) + 1) as Grade),
  answer: ({ study, me, item, step }: Scene) => {
    const place = study.items.indexOf(item);
    const other = study.items[(place + 1) % study.items.length] as ModelItem;
    const [chosen, left] = step.value % 2 === 0 ? [item, other] : [other, item];
    study.answer(me, me.tab(step.tab), chosen, left);
  },
  'hear another tab': ({ me, step }: Scene) => me.browser.deliver(me.tab(step.tab)),
  'open a tab': ({ me }: Scene) => void (me.browser.tabs.length < 3 && me.browser.open()),
  'close a tab': ({ study, me, step }: Scene) => {
    if (me.browser.tabs.length > 1) study.close(me, me.tab(step.tab));
  },
  'close all tabs at once': ({ study, me }: Scene) => study.closeAll(me),
  reload: ({ me, step }: Scene) => {
    const old = me.tab(step.tab);
    me.browser.close(old);
    me.browser.open(old.session);
  },
  'leave for another page': ({ me, step }: Scene) => me.browser.freeze(me.tab(step.tab)),
  'come back to a page': ({ me, step }: Scene) => void me.tab(step.tab),
  'move the clock': ({ me, step }: Scene) => {
    const leap = me.browser.clock < start + 5 * year ? 14 * year : -14 * year;
    // Tabs hear of each other sooner than that.
    if (step.value > 0) me.browser.settle();
    me.browser.clock += [1, 3 * day, -2 * day, leap, 40 * day][step.value] ?? 0;
  },
  'fill or free the storage': ({ me, step }: Scene) => {
    me.browser.disk.quota = step.value === 0 ? 400 : Infinity;
  },
  insert: ({ study, step }: Scene) => study.insert(step.item),
  reorder: ({ study }: Scene) => void study.items.reverse(),
  reword: ({ study, item }: Scene) => study.reword(item),
  'rename with an alias': ({ study, item }: Scene) => study.rename(item),
  delete: ({ study, item }: Scene) => study.remove(item),
  export: ({ study, me }: Scene) => study.exportFrom(me),
  import: ({ study, me, them }: Scene) => study.importInto(me, them.file, false),
  erase: ({ study, me }: Scene) => study.erase(me),
  'import and undo': ({ study, me, them }: Scene) => study.importInto(me, them.file, true),
};

const kinds = Object.keys(steps) as Step['kind'][];
const often: Step['kind'][] = [
  'tick',
  'tick',
  'tick',
  'untick',
  'rate',
  'answer',
  'move the clock',
  'hear another tab',
];

const story = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(...kinds, ...often),
    who: fc.constantFrom(0, 1),
    tab: fc.nat(2),
    item: fc.nat(9),
    value: fc.nat(4),
  }),
  { maxLength: 80, size: 'max' },
);

const counted = { stories: 0, steps: 0, acknowledged: 0 };
const runs = 800;
/** `SEED=… npx vitest run model` tells other stories. */
const seed = Number(process.env['SEED'] ?? 20261122);

test(`지어낸 이야기 ${runs}편에서 잘못 붙거나 잃어버린 체크가 없어요`, { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(story, (all) => {
      const study = new Study(4);
      for (const step of all) {
        const [me, them] = [study.profiles[step.who], study.profiles[step.who === 0 ? 1 : 0]];
        const item = study.items[step.item % study.items.length] as ModelItem;
        steps[step.kind]({ study, me, them, item, step });
      }
      expect(study.check()).toEqual([]);
      counted.stories += 1;
      counted.steps += all.length;
      counted.acknowledged += study.acknowledged;
    }),
    { numRuns: runs, seed },
  );
  expect(counted.stories).toBe(runs);
  expect(counted.acknowledged).toBeGreaterThan(runs);
});

afterAll(() => {
  process.stdout.write(
    `record model: ${counted.stories} stories, ${counted.steps} steps, ${counted.acknowledged} acknowledged ticks and ratings, none lost or misplaced, seed ${seed}\n`,
  );
});
