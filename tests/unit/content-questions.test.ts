import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  nameOf,
  parseMdx,
  plainText,
  propsOf,
  type MdxNode,
} from '../../src/lessons/mdx.ts';

interface Asked {
  /** Which choice is right, counted from 0. */
  place: number;
  /** Letters of each choice. */
  lengths: number[];
}

const find = (node: MdxNode, name: string): MdxNode[] =>
  nameOf(node) === name ? [node] : childrenOf(node).flatMap((child) => find(child, name));

const read = (question: MdxNode): Asked => {
  const choices = find(question, 'Choice');
  return {
    place: choices.findIndex((choice) => 'correct' in propsOf(choice)),
    lengths: choices.map((choice) => plainText(choice).replace(/\s+/g, ' ').trim().length),
  };
};

const isLongest = ({ place, lengths }: Asked) =>
  lengths.every((length, i) => i === place || length < (lengths[place] ?? 0));

/** Questions of each session with three choices. */
const sessions = Object.entries(
  Object.groupBy(globSync('content/sessions/*/*.mdx').sort(), (file) => file.split('/')[2] ?? ''),
).map(([session, files = []]) => {
  const questions = files.flatMap((file) => find(parseMdx(readFileSync(file, 'utf8')), 'Question'));
  return { session, asked: questions.map(read).filter(({ lengths }) => lengths.length === 3) };
});

/** Who knows nothing is right once in three; a rule of thumb may not do much better or worse. */
const expectNearChance = (hits: number, all: number) => {
  expect(hits / all).toBeGreaterThan(0.18);
  expect(hits / all).toBeLessThan(0.49);
};

describe.each(sessions.filter(({ asked }) => asked.length >= 9))('$session', ({ asked }) => {
  it('the right choice of every question is known', () => {
    expect(asked.filter(({ place }) => place < 0)).toEqual([]);
  });

  it('picking the longest choice is no better than guessing', () => {
    expectNearChance(asked.filter(isLongest).length, asked.length);
  });

  it.each([0, 1, 2])('choice %i is right about as often as the others', (place) => {
    expectNearChance(asked.filter((one) => one.place === place).length, asked.length);
  });
});
