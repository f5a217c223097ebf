import { expect, test } from 'vitest';
import { explainMermaidError } from '../../../../../src/build/diagrams/draw/explain-mermaid-error.ts';

test.for([
  [
    `Parse error on line 4:\n...t LR  a --> b  b -> c["분석"]:::person\n--------------------^\nExpecting 'SEMI', got 'MINUS'`,
    '“-> c["분석"]:::person”부터 읽을 수 없어요',
  ],
  [
    `Parse error on line 4:\n...ytics["분석":::person\n----------------------^\nExpecting 'SQE', got '1'`,
    '“ytics["분석":::person” 다음에 닫는 괄호나 따옴표, end가 빠졌어요',
  ],
  [
    'Lexical error on line 3. Unrecognized text.\n...rt LR  a --> b  b → c  c --> d\n---------------------^',
    '“→ c  c --> d”부터 읽을 수 없어요',
  ],
  [
    'There can be only one root. No parent could be found for ("b")',
    '뿌리는 하나여야 하는데 “b”의 들여쓰기가 뿌리와 같거나 얕아요',
  ],
  ['Something  else\nhappened', 'Mermaid가 읽지 못했어요(Something else happened)'],
] as const)('an author reads in Korean where Mermaid stopped: %j', ([said, message]) => {
  expect(explainMermaidError(said)).toEqual({ message });
});

test('an unknown kind of diagram is reported with its first line', () => {
  const said =
    'No diagram type detected matching given configuration for text: flowchat LR\n  a --> b';
  expect(explainMermaidError(said)).toEqual({
    message: '그림의 종류를 알 수 없어요: flowchat LR',
    line: 1,
  });
});
