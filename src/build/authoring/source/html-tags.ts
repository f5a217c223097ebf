/** HTML that authors bring along, and what they write here instead. */
const instead: Record<string, string> = {
  a: '[글](주소)로 적어 주세요.',
  'b strong u mark': '**굵은 글씨**로 적어 주세요.',
  'i em cite': '*강조*로 적어 주세요.',
  's del strike': '~~지운 글~~로 적어 주세요.',
  aside: '<aside> 대신 <Callout>을 써 주세요.',
  'details summary': '<details> 대신 <Details id="영문-이름" summary="제목">을 써 주세요.',
  'blockquote q': '> 인용이나 <Quote>로 적어 주세요.',
  'img picture': '<img> 대신 ![사진 설명](./이름.png)으로 적어 주세요.',
  'figure figcaption': '<Figure id="영문-이름" caption="설명">을 써 주세요.',
  'video audio source iframe embed object':
    '그것이 있는 페이지로 [이름](https://…)처럼 링크를 걸어 주세요.',
  'h1 h2 h3 h4 h5 h6': '## 제목 {#영문-이름}으로 적어 주세요.',
  'ul ol li dl dt dd': '"- "나 "1. "로 시작하는 목록으로 적어 주세요.',
  'table thead tbody tfoot tr th td colgroup col': '| 칸 | 칸 | 모양의 표로 적어 주세요.',
  code: '백틱(`)으로 감싸 주세요.',
  pre: '``` 울타리로 감싸 주세요.',
  hr: '빈 줄 사이에 ---만 적어 주세요.',
  'p div span font center small section article header footer label':
    '태그를 지우고 글만 남겨 주세요.',
  'script style link input button form': '지워 주세요. 여기서는 쓸 수 없어요.',
  'br wbr abbr kbd sub sup': '',
};

const adviceOf = new Map(
  Object.entries(instead).flatMap(([names, advice]) =>
    names.split(' ').map((name) => [name, advice] as const),
  ),
);

/** Names of HTML elements that may stand in a text that was written elsewhere. */
export const htmlTags: ReadonlySet<string> = new Set(adviceOf.keys());

/** What to write instead of an HTML tag. */
export const adviceForHtml = (name: string): string =>
  adviceOf.get(name) ||
  'Markdown이나 컴포넌트로 바꿔 주세요. content/README.md에 쓸 수 있는 것이 모두 있어요.';
