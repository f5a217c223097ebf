/*
 * Items of a list are rendered before their list and cannot know it: Astro has no context that holds
 * under concurrent rendering. They leave these words, and the list fills in its own.
 */
export const listPlaceholder = '%list%';
/** Stands where an input type does, hence its type. */
export const inputPlaceholder = '%input%' as string as 'checkbox';

/** Rendered items with the list's key as the name of their inputs, its id in theirs, and the input's type. */
export const fillList = (html: string, list: string, input: 'checkbox' | 'radio') =>
  html.replaceAll(listPlaceholder, list).replaceAll(inputPlaceholder, input);
