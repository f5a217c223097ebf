import { plainText } from '../../../lessons/mdx.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { JsxElement, MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';

/** With fewer questions a pattern may be chance. */
const ENOUGH = 9;
/** A guess is right once in three; a rule of thumb may do a little better, no more. */
const MOST = 0.49;

interface Asked {
  document: MdxDocument;
  offset: number;
  /** Which of the three choices is right, counted from 0. */
  place: number;
  isLongest: boolean;
}

/** Over a session neither length nor place may give away the right choice of a question. */
export function checkTellingChoices({ documents }: SiteContent): Problem[] {
  const sessions = Map.groupBy(documents, ({ session }) => session);
  return [...sessions.values()].flatMap((session) => {
    const asked = session.flatMap(readQuestions);
    if (asked.length < ENOUGH) return [];
    const habits: [string, Asked[]][] = [
      ['가장 긴 보기', asked.filter(({ isLongest }) => isLongest)],
      ...['첫째', '둘째', '셋째'].map((name, place): [string, Asked[]] => [
        `${name} 보기`,
        asked.filter((one) => one.place === place),
      ]),
    ];
    return habits
      .filter(([, hits]) => hits.length / asked.length >= MOST)
      .map(([habit, hits]) => {
        const { document, offset } = hits.at(-1) ?? asked[0] ?? raise();
        const details = { habit, hits: hits.length, all: asked.length };
        return createProblem('telling-choices', document.source, offset, details);
      });
  });
}

const raise = (): never => {
  throw new Error('A habit has at least one question.');
};

/** Questions with three choices, one of them right. */
function readQuestions(document: MdxDocument): Asked[] {
  return document.elements
    .filter(({ name }) => name === 'Question')
    .flatMap((question) => {
      const choices = document.elements.filter(
        ({ name, parent }) => name === 'Choice' && parent === question,
      );
      const place = choices.findIndex(isCorrect);
      const lengths = choices.map(({ node }) => plainText(node).replace(/\s+/g, ' ').trim().length);
      if (choices.length !== 3 || place < 0) return [];
      const isLongest = lengths.every((length, i) => i === place || length < (lengths[place] ?? 0));
      return [{ document, offset: question.offset, place, isLongest }];
    });
}

const isCorrect = ({ attributes }: JsxElement) => attributes.some(({ name }) => name === 'correct');
