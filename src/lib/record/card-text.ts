import type { ItemKey } from './keys.ts';
import { decodeCard, encodeCard, type PollCard } from './poll-card.ts';

/** First line of a card, by which a card without a code is still seen to be one. */
export const cardTitle = '데이터 엔지니어링 스터디 설문 답';

/** One survey as its reader answered it. */
export interface SurveyAnswer {
  question: string;
  options: { key: ItemKey; label: string; at: number; text?: string }[];
}

/** The card for a group's chat: what was answered in words, and the same as a code. */
export function toCardText(surveys: readonly SurveyAnswer[]): string {
  const lines = surveys.map(({ question, options }) => {
    const answers = options.map(({ label, text }) => (text ? `${label}(${text})` : label));
    return `- ${question} ${answers.join(', ')}`;
  });
  const code = encodeCard(surveys.flatMap(({ options }) => options));
  return [`[${cardTitle}]`, ...lines, `코드: ${code}`].join('\n');
}

/** What a pasted text held. */
export interface PastedCards {
  cards: PollCard[];
  /** Beginnings of what looks like a card and cannot be read, with the reason. */
  broken: { text: string; why: string }[];
}

/** Finds cards in whatever was copied out of a chat: names, times and talk around them are skipped. */
export function parseCards(pasted: string): PastedCards {
  const found: PastedCards = { cards: [], broken: [] };
  const pieces = pasted.split(/(?=\[데이터 엔지니어링 스터디 설문 답\])/);
  for (const piece of pieces) {
    const codes = piece.match(/\bDES\d+-[0-9A-Z]*/gi) ?? [];
    for (const code of codes) {
      const card = decodeCard(code);
      if (card) found.cards.push(card);
      else found.broken.push({ text: code.slice(0, 24), why: explain(code) });
    }
    if (codes.length === 0 && piece.startsWith(`[${cardTitle}]`)) {
      const text = piece.split('\n')[1]?.slice(0, 40) ?? '';
      found.broken.push({ text, why: '코드가 없어요' });
    }
  }
  return found;
}

const explain = (code: string) =>
  /^DES1-/i.test(code) ? '코드가 잘렸거나 바뀌었어요' : '다른 버전에서 만든 카드예요';
