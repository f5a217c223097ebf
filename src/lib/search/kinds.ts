/**
 * Kinds of search results, as readers see them; the first is the text of the pages. Apart from the
 * lexicon, as a build and every part of the search panel need it and nothing else.
 */
export const resultKinds = ['본문', '용어', '그림', '참고자료'] as const;

export type ResultKind = (typeof resultKinds)[number];
