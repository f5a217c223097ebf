/** What an author reads about one problem, in 해요체. Apart from the tables of messages, all of which need it. */
export interface ErrorText {
  /** What is wrong, in one sentence. */
  what: string;
  /** What to do about it, in one sentence. */
  fix: string;
}

/** The question that ends a fix where a known name is close to what was written. */
export const didYouMean = (suggestion: string | undefined) =>
  suggestion === undefined ? '' : ` 혹시 '${suggestion}' 아닌가요?`;
