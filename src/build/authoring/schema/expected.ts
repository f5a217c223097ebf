import type { z } from 'astro/zod';

/** What a value should have been, in Korean, from one of Zod's issues. */
export function describeExpected(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return `${issue.values.map(String).join(', ')} 가운데 하나를 적어 주세요.`;
    case 'invalid_type':
      if (issue.expected === 'string' && isReadAsOther(value)) {
        return `따옴표가 없어서 ${value instanceof Date ? '날짜로' : '수나 참·거짓으로'} 읽혀요. 따옴표로 감싸 글자로 적어 주세요.`;
      }
      if (issue.expected === 'string' && value !== null && typeof value === 'object') {
        return '쌍점(:)이나 - 때문에 글이 나뉘었어요. 값을 작은따옴표로 감싸 주세요.';
      }
      return `${types[issue.expected] ?? issue.expected} 적어 주세요.`;
    case 'custom':
      return issue.message;
    case 'too_small':
      return `${amount(issue.origin, Number(issue.minimum))} 이상 적어 주세요.`;
    case 'too_big':
      return `${amount(issue.origin, Number(issue.maximum))} 이하로 적어 주세요.`;
    case 'invalid_format':
      return formats[issue.format] ?? '꼴을 확인해 주세요.';
    default:
      return '값을 확인해 주세요.';
  }
}

/** Whether YAML made something else of a text without quotes: `2022`, `true`, `2026-11-22`. */
const isReadAsOther = (value: unknown) =>
  value instanceof Date || typeof value === 'number' || typeof value === 'boolean';

const types: Record<string, string> = {
  array: '줄마다 - 로 시작하는 목록으로',
  boolean: 'true나 false로',
  int: '정수로',
  number: '따옴표 없는 수로',
  object: '‘이름: 값’ 꼴로',
  string: '글자로',
};

const formats: Record<string, string> = {
  regex: '영문과 숫자로 된 이름을 빈칸으로 띄워 적어 주세요.',
  date: '2026-11-22처럼 날짜로 적어 주세요.',
  url: 'https://로 시작하는 주소를 적어 주세요.',
};

function amount(origin: string, count: number): string {
  if (origin === 'string') return `${count}글자`;
  return origin === 'array' ? `${count}개` : String(count);
}
