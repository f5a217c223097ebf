/** What an author reads about one problem, in 해요체. */
export interface ErrorText {
  /** What is wrong, in one sentence. */
  what: string;
  /** What to do about it, in one sentence. */
  fix: string;
}
