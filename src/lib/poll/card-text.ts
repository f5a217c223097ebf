import type { ItemKey } from '../record/keys.ts';
import { cleanText, encodeCard } from './card-code.ts';

/** First line of a card, by which a card without a code is still seen to be one. */
export const cardTitle = '[데이터 엔지니어링 스터디 설문 답]';

/** One survey as its reader answered it. */
export interface SurveyAnswer {
  question: string;
  options: { key: ItemKey; label: string; at: number; text?: string }[];
}

/** The card for a group's chat: what was answered in words, and the same as a code. */
export function toCardText(surveys: readonly SurveyAnswer[]): string {
  const lines = surveys.map(({ question, options }) => {
    const answers = options.map(({ label, text }) =>
      text ? `${label}(${cleanText(text)})` : label,
    );
    return `- ${question} ${answers.join(', ')}`;
  });
  const code = encodeCard(surveys.flatMap(({ options }) => options));
  return [cardTitle, ...lines, `코드: ${code}`].join('\n');
}
