import { hashOption, type PollCard } from './poll-card.ts';
import { formerKeys, type SiteItems, type SiteList, type SitePage } from './site-items.ts';

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
export interface PollCount {
  surveys: SurveyCount[];
  counted: PollCard[];
  foreign: PollCard[];
}

/** Counts cards. The same card given twice counts once, in whatever order they come. */
export function countPoll(given: readonly PollCard[], site: SiteItems): PollCount {
  const cards = [...new Map(given.map((card) => [card.code, card])).values()];
  const former = formerKeys(site);
  const lists = site.pages.flatMap((page) =>
    page.lists.filter(({ kind }) => kind === 'survey').map((list) => ({ page, list })),
  );
  const places = new Map<number, [list: SiteList, index: number]>();
  for (const { page, list } of lists) {
    for (const [index, item] of list.items.entries()) {
      const key = `${page.key}/${list.id}/${item.id}`;
      for (const name of [key, ...(former.get(key) ?? [])]) {
        places.set(hashOption(name), [list, index]);
      }
    }
  }
  const belongs = (card: PollCard) => isAnswer(card, places);
  const counted = cards.filter(belongs);
  return {
    surveys: lists.map(({ page, list }) => countSurvey(page, list, counted, places)),
    counted,
    foreign: cards.filter((card) => !belongs(card)),
  };
}

type Places = ReadonlyMap<number, [list: SiteList, index: number]>;

/** A card of this site: it answers something, and no single choice twice. */
function isAnswer({ answers }: PollCard, places: Places): boolean {
  const lists = answers.flatMap(({ option }) => places.get(option)?.[0] ?? []);
  const singles = lists.filter(({ single }) => single);
  return lists.length > 0 && new Set(singles).size === singles.length;
}

function countSurvey(
  page: SitePage,
  list: SiteList,
  cards: readonly PollCard[],
  places: Places,
): SurveyCount {
  const options = list.items.map(({ label }): OptionCount => ({ label, count: 0, texts: [] }));
  let answered = 0;
  for (const { answers } of cards) {
    const mine = new Map(
      answers.flatMap(({ option, text }) => {
        const place = places.get(option);
        return place?.[0] === list ? [[place[1], text] as const] : [];
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
