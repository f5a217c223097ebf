import type { OptionPlaces } from './locate-options.ts';
import type { PollCard } from './poll-card.ts';

/** What a card answers, in the words of its options. */
export function describeCard({ answers }: PollCard, places: OptionPlaces): string {
  const words = answers.flatMap(({ option, text }) => {
    const place = places.get(option);
    const label = place?.list.items[place.index]?.label;
    return label ? [text ? `${label} (${text})` : label] : [];
  });
  return words.join(', ');
}
