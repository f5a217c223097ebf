import { withoutMarks } from './outline/label-text.ts';

/**
 * A source in which Mermaid reads as letters what is meant as letters. Its grammars take many signs
 * for comments, ends of statements, tags or Markdown, each type others, and drop them without a
 * word; written as codes (`#35;`) they are drawn.
 * Can go when Mermaid draws `a["x > y"]`, `a->>b: C#` and `"_id_"` with `htmlLabels: false`.
 */
export function withSafeCharacters(code: string): string {
  const type = typeOf(code);
  const body = code.replaceAll(/"[^"\n]*"/g, (quoted) => safeQuotes(quoted, type));
  if (type === 'flowchart' || type === 'block') return withSafePipes(body);
  return body
    .split('\n')
    .map((line) => (/^\s*%%/.test(line) ? line : safeLine(line, type)))
    .join('\n');
}

const typeOf = (code: string): string => {
  const word = /^\s*(?!%%|---)([A-Za-z][\w-]*)/m.exec(code)?.[1] ?? '';
  return word === 'graph' ? 'flowchart' : word.replace(/Diagram.*|-beta$|-v2$/, '');
};

/** Free text of a line, after what the grammar reads; the types whose grammars cut it short. */
const freeText: Record<string, RegExp> = {
  sequence:
    /^(\s*(?:(?:participant|actor)\s.*?\sas\s|(?:loop|alt|else|opt|par|and|critical|option|break|title|box)\s|[^:"]*:))(.*)$/i,
  state: /^([^:"]*:(?!:))(.*)$/,
  class: /^([^:"]*\s:(?!:))(.*)$/,
  timeline: /^(\s*)(.*)$/,
  journey: /^(\s*)(.*)$/,
  pie: /^(\s*(?:pie\s+)?title\s)(.*)$/,
};

function safeLine(line: string, type: string): string {
  const [, head, words] = freeText[type]?.exec(line) ?? [];
  if (head === undefined || words === undefined) return line;
  // Timelines understand only this way to break a line.
  if (type === 'timeline') return head + encodeSigns(words.replaceAll(/<br\s*\/>/gi, '<br>'), type);
  return head + encodeSigns(words, type);
}

/** Signs that begin a comment or end a statement; codes that an author wrote stay. */
function encodeSigns(words: string, type: string): string {
  const signs = type === 'timeline' || type === 'journey' ? /[#;%]/g : /[#;]|%%/g;
  return words
    .split(/(#\w+;|&#?\w+;)/)
    .map((part, i) =>
      i % 2 ? part.replace('&#', '#').replace('&', '#') : part.replaceAll(signs, codes),
    )
    .join('');
}

function safeQuotes(quoted: string, type: string): string {
  const words = quoted.slice(1, -1);
  const safe = words.replaceAll('%%', codes);
  if (type === 'flowchart' || type === 'block') return `"${encodeAngles(safe)}"`;
  const isMarkdown = words.startsWith('`') && words.endsWith('`');
  const escaped = type === 'gitGraph' || type === 'pie' ? safe.replaceAll('\\', codes) : safe;
  return `"${isMarkdown ? escaped : encodeMarks(escaped)}"`;
}

/** Markdown that nobody asked for, and addresses that Mermaid takes for links. */
const encodeMarks = (words: string) => {
  const marked =
    withoutMarks(words) === words && !/~/.test(words) ? words : words.replaceAll(/[*_`~]/g, codes);
  return marked.replaceAll(/@|(?<=https?):(?=\/\/)/g, codes);
};

/** Labels of edges between bars, which may hold an arrow's head. */
const withSafePipes = (code: string) =>
  code.replaceAll(/\|([^|"\n]*>[^|"\n]*)\|/g, (_, words: string) => `|"${encodeAngles(words)}"|`);

/** Mermaid takes `<` and `>` in labels of flowcharts and blocks for tags; a line break stays. */
const encodeAngles = (words: string) =>
  words.replaceAll(
    /(<br\s*\/?>)|[<>]/gi,
    (sign, lineBreak?: string) => lineBreak ?? (sign === '<' ? '&lt;' : '&gt;'),
  );

const codes = (signs: string) => [...signs].map((sign) => `#${sign.codePointAt(0) ?? 0};`).join('');
