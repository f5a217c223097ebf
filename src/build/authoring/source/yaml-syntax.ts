import type { ErrorCode } from 'yaml';

interface Explanation {
  detail: string;
  fix: string;
}

/** What an error of the YAML parser means to an author, from its code and the line where it shows. */
export function explainYamlError(code: ErrorCode, line: string): Explanation {
  const slip = slips.find(([pattern]) => pattern.test(line))?.[1];
  return slip ?? explanations[code] ?? { detail: '문법에 맞지 않아요', fix: quote };
}

const quote =
  '들여쓰기는 빈칸 두 개로 맞추고, 쌍점(:)이나 따옴표가 들었거나 기호로 시작하는 값은 작은따옴표로 감싸 주세요.';

const symbol: Explanation = {
  detail: '값이 별표(*)나 &로 시작해요',
  fix: '첫머리와 YAML은 마크다운을 읽지 않아요. 그 기호를 지우거나 값을 작은따옴표로 감싸 주세요.',
};

/** Slips that the parser takes for something else. */
const slips: [RegExp, Explanation][] = [
  [/^\s*(- )?([\w-]+: +)?[*&]/, symbol],
  [/^\s*\t/, { detail: '들여쓰기에 탭을 썼어요', fix: '탭을 지우고 빈칸 두 개로 들여 주세요.' }],
  [
    /^\s*[\w-]+：/,
    {
      detail: '항목 이름 뒤에 전각 쌍점(：)을 썼어요',
      fix: '반각 쌍점(:)으로 바꾸고 한 칸을 띄워 주세요.',
    },
  ],
  [
    /^\s*-[^\s-]/,
    { detail: '목록의 - 뒤에 빈칸이 없어요', fix: "'- 값'처럼 - 뒤를 한 칸 띄워 주세요." },
  ],
  [
    /^\s*(- )?[\w-]+:[^\s:]/,
    {
      detail: '항목 이름의 쌍점(:) 뒤에 빈칸이 없어요',
      fix: "'이름: 값'처럼 쌍점 뒤를 한 칸 띄워 주세요.",
    },
  ],
];

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  BAD_ALIAS: symbol,
  BAD_INDENT: { detail: '들여쓰기가 맞지 않아요', fix: quote },
  BAD_SCALAR_START: {
    detail: '값이 기호(@, ` 등)로 시작해요',
    fix: '값을 작은따옴표로 감싸 주세요.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    detail: '값 안에 쌍점(:)이 또 있거나 들여쓰기가 어긋났어요',
    fix: quote,
  },
  DUPLICATE_KEY: { detail: '같은 항목이 두 번 나와요', fix: '둘 가운데 하나를 지워 주세요.' },
  MISSING_CHAR: { detail: '닫는 따옴표나 괄호, 쌍점(:)이 빠졌어요', fix: quote },
  MULTILINE_IMPLICIT_KEY: { detail: '항목 이름 뒤에 쌍점(:)이 없어요', fix: quote },
  TAB_AS_INDENT: { detail: '들여쓰기에 탭을 썼어요', fix: '탭을 지우고 빈칸 두 개로 들여 주세요.' },
  UNEXPECTED_TOKEN: { detail: '뜻밖의 글자가 있어요', fix: quote },
};
