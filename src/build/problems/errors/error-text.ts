/** The message of one problem, in 해요체. In a file of its own because every table of messages needs it. */
export interface ErrorText {
  /** What is wrong, in one sentence. */
  what: string;
  /** What to do about it, in one sentence. */
  fix: string;
}

/** The question at the end of a fix when a known name is close to what was written. */
export const didYouMean = (suggestion: string | undefined) =>
  suggestion === undefined ? '' : ` 혹시 '${suggestion}' 아닌가요?`;
