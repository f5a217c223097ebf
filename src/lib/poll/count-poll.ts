import {
  getFormerKeys,
  type SiteItems,
  type SiteList,
  type SitePage,
} from '../record/site-items.ts';
import { hashOption } from './card-code.ts';
import type { PollCard } from './read-cards.ts';

/** Answers to one option. */
export interface OptionCount {
  label: string;
  count: number;
  texts: string[];
}

/** Answers to one survey. */
export interface SurveyCount {
  page: SitePage;
  list: SiteList;
  /** Cards that answer it. */
  cards: number;
  options: OptionCount[];
}

/** Counts of all surveys, and the cards that belong to none of them. */
export interface PollCount<Card extends PollCard = PollCard> {
  surveys: SurveyCount[];
  counted: Card[];
  foreign: Card[];
}

/** Counts cards. The same card given twice counts once, in whatever order they come. */
export function countPoll<Card extends PollCard>(
  given: readonly Card[],
  site: SiteItems,
): PollCount<Card> {
  const codes = new Set<string>();
  const cards = given.filter(({ code }) => !codes.has(code) && codes.add(code));
  const lists = site.pages.flatMap((page) =>
    page.lists.filter(({ kind }) => kind === 'survey').map((list) => ({ page, list })),
  );
  const places = locateOptions(site);
  const belongs = (card: Card) => isAnswer(card, places);
  const counted = cards.filter(belongs);
  return {
    surveys: lists.map(({ page, list }) => countSurvey(page, list, counted, places)),
    counted,
    foreign: cards.filter((card) => !belongs(card)),
  };
}

/** A card of this site: it answers something, and no single choice twice. */
function isAnswer({ answers }: PollCard, places: OptionPlaces): boolean {
  const lists = answers.flatMap(({ option }) => places.get(option)?.list ?? []);
  const singles = lists.filter(({ single }) => single);
  return lists.length > 0 && new Set(singles).size === singles.length;
}

function countSurvey(
  page: SitePage,
  list: SiteList,
  cards: readonly PollCard[],
  places: OptionPlaces,
): SurveyCount {
  const options = list.items.map(({ label }): OptionCount => ({ label, count: 0, texts: [] }));
  let answered = 0;
  for (const { answers } of cards) {
    const mine = new Map(
      answers.flatMap(({ option, text }) => {
        const place = places.get(option);
        return place?.list === list ? [[place.index, text] as const] : [];
      }),
    );
    if (mine.size > 0) answered += 1;
    for (const [index, text] of mine) {
      const option = options[index];
      if (!option) continue;
      option.count += 1;
      if (text) option.texts.push(text);
    }
  }
  return { page, list, cards: answered, options };
}

/** Where the options of all surveys stand, by the hash that a card holds of them. */
type OptionPlaces = ReadonlyMap<number, { list: SiteList; index: number }>;

/** Finds the options of all surveys, under the names that they have and had. */
export function locateOptions(site: SiteItems): OptionPlaces {
  const places = new Map<number, { list: SiteList; index: number }>();
  const former = getFormerKeys(site);
  for (const page of site.pages) {
    for (const list of page.lists.filter(({ kind }) => kind === 'survey')) {
      for (const [index, item] of list.items.entries()) {
        const key = `${page.key}/${list.id}/${item.id}`;
        for (const name of [key, ...(former.get(key) ?? [])]) {
          places.set(hashOption(name), { list, index });
        }
      }
    }
  }
  return places;
}

/** What a card answers, in the words of its options. */
export function describeCard({ answers }: PollCard, places: OptionPlaces): string {
  const words = answers.flatMap(({ option, text }) => {
    const place = places.get(option);
    const label = place?.list.items[place.index]?.label;
    return label ? [text ? `${label} (${text})` : label] : [];
  });
  return words.join(', ');
}
