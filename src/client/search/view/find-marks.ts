/** A stretch of a text, end not included. */
export type Stretch = [start: number, end: number];

/**
 * Places of words in a text, without overlaps. Foreign words stand alone, Korean ones may be
 * followed by particles; between the words of a name there may be a space or none.
 * @param names Names as words of the index, separated by spaces: `생애 주기`, `data lake`.
 */
export function findMarks(text: string, names: string[]): Stretch[] {
  const patterns = names
    .map((name) => name.split(' ').filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.join('').length - a.join('').length)
    .map(patternOf);
  if (patterns.length === 0) return [];
  const all = new RegExp(patterns.join('|'), 'giu');
  return [...text.matchAll(all)].map(({ 0: found, index }) => [index, index + found.length]);
}

function patternOf(words: string[]): string {
  const pattern = words.map(escape).join('[\\s\\p{P}]{0,2}');
  const first = /^[\p{sc=Latin}\p{N}]/u.test(words[0] ?? '') ? '(?<![\\p{sc=Latin}\\p{N}])' : '';
  const last = /[\p{sc=Latin}\p{N}]$/u.test(words.at(-1) ?? '') ? '(?![\\p{sc=Latin}\\p{N}])' : '';
  return first + pattern + last;
}

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
