import type { ItemKey } from '../record/keys.ts';
import { cleanText, decodeCard, encodeCard, maxCode, type PollCard } from './card-code.ts';

/** First line of a card, by which a card without a code is still seen to be one. */
const cardTitle = '[데이터 엔지니어링 스터디 설문 답]';

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

/** A card out of a pasted text. */
export interface PastedCard extends PollCard {
  /** What stood before it in the chat, usually who posted it and when; '' if nothing did. */
  from: string;
}

/** What was found in a pasted text. */
export interface PastedCards {
  cards: PastedCard[];
  /** First characters of each card that can't be read, with the reason. */
  broken: { text: string; why: string }[];
}

/** Finds the cards in text copied from a chat and skips the conversation around them. */
export function parseCards(pasted: string): PastedCards {
  const found: PastedCards = { cards: [], broken: [] };
  let from = '';
  for (const [index, piece] of pasted.split(cardTitle).entries()) {
    const codes = piece.match(pattern) ?? [];
    for (const [place, code] of codes.entries()) {
      const card = decodeCard(code);
      if (card) found.cards.push({ ...card, from: place === 0 ? from : '' });
      else found.broken.push({ text: code.slice(0, 24), why: explain(code) });
    }
    if (codes.length === 0 && index > 0) {
      found.broken.push({
        text: cleanText(piece.slice(0, 200).split('\n')[1]?.slice(0, 40) ?? ''),
        why: '코드가 없어요',
      });
    }
    from = getLead(piece);
  }
  return found;
}

const pattern = /\bDES\d+-[0-9A-Z]*/gi;

/** The line that leads to the next card, without the signs of a quotation. */
function getLead(text: string): string {
  const lines = text.trimEnd();
  const line = lines.slice(lines.lastIndexOf('\n') + 1);
  // Whoever posts has a name; what is longer than a line of a chat is no lead, and slow to look through.
  if (line.length > 500 || line.search(pattern) >= 0) return '';
  return cleanText(line.replace(/^[>\s]+|[>\s]+$/g, '').slice(0, 60));
}

const explain = (code: string) =>
  code.length > maxCode
    ? '카드라기에는 너무 길어요'
    : /^DES1-/i.test(code)
      ? '코드가 잘렸거나 바뀌었어요'
      : '다른 버전에서 만든 카드예요';
