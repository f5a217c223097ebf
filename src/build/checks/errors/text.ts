import type { ErrorText } from './error-text.ts';

/** Problems of running text. */
export const textErrors = {
  'literal-emphasis': ({ around }: { around: string }): ErrorText => ({
    what: `굵은 글씨 표시 **가 짝을 찾지 못해 글자 그대로 보여요: “${around}”`,
    fix: '여는 ** 바로 뒤와 닫는 ** 바로 앞의 빈칸을 없애고 짝을 맞춰 주세요. 별표를 그대로 보이려면 \\*\\*로 쓰세요.',
  }),
};
