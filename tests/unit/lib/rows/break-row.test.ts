import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { breakRow, soundRows, type BreakableRows } from '../../../../src/lib/rows/break-row.ts';
import { describeBreak } from '../../../../src/lib/rows/break-story.ts';
import { findBroken } from '../../../../src/lib/rows/checks.ts';
import { runState } from '../../../../src/lib/rows/states.ts';
import { findUnknownNames } from '../../../../src/lib/rows/unknown-names.ts';
import { rowsSchema } from '../../../../src/lib/schemas/rows.ts';

const read = rowsSchema.parse(
  parse(readFileSync('content/sessions/01-introduction/rows.yaml', 'utf8')),
);
if (!read.break) throw new Error('no break');
const data: BreakableRows = { ...read, break: read.break };
const sent = soundRows(data);
const dashboard = runState(data, data.break.dashboard, sent);

/** Every fault on every row. */
const every = data.break.faults.flatMap(({ id }) => sent.rows.map((row) => [id, row.id] as const));
const numbers = ({ rows }: typeof dashboard) => rows.map(({ cells }) => cells);

it('breaks no rule as long as nothing is wrong', () => {
  const rules = data.break.checks.flatMap(({ rules }) => rules);
  const checked = { rows: sent, copy: sent, sent };
  expect(rules.flatMap((rule) => findBroken(rule, checked))).toEqual([]);
});

describe('each fault is found by the kind of check that is there for it', () => {
  it.each([
    ['missing', ['그 밖(업무 규칙)']],
    ['duplicate', ['중복']],
    ['code', ['그 밖(업무 규칙)']],
    ['late', ['신선도', '완전성']],
    ['negative', ['그 밖(업무 규칙)']],
    ['copies', ['데이터 센터 간 일관성']],
  ])('%s', (fault, checks) => {
    for (const { id } of sent.rows) {
      const found = breakRow(data, fault, id).checks.filter((check) => check.found.length > 0);
      expect(found.map(({ name }) => name)).toEqual(checks);
    }
  });

  it('and each check finds one of them', () => {
    const found = data.break.faults.flatMap(({ id }) => breakRow(data, id).checks);
    const names = found.filter((check) => check.found.length > 0).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(data.break.checks.map(({ name }) => name)));
  });
});

describe.each(every)('%s of %s', (fault, row) => {
  const broken = breakRow(data, fault, row);

  it('shows no wrong number: where the dashboard would be wrong, the circuit is open', () => {
    const isWrong =
      JSON.stringify(numbers(broken.unstopped)) !== JSON.stringify(numbers(dashboard));
    const isOpen = broken.checks.some(({ found }) => found.length > 0);
    expect(isOpen || !isWrong).toBe(true);
  });

  it('is told as a wrong number only where a number would be wrong', () => {
    const isWrong =
      JSON.stringify(numbers(broken.unstopped)) !== JSON.stringify(numbers(dashboard));
    expect(describeBreak(data, fault, row)[2]?.text.includes('틀린 숫자')).toBe(isWrong);
  });

  it('comes right by the replay', () => {
    expect(numbers(broken.replayed)).toEqual(numbers(dashboard));
  });

  it('is where the lineage leads to', () => {
    expect(broken.lineage.from.map(({ id }) => id)).toContain(row);
    expect(new Set(broken.wrong.map(({ row: { id } }) => id.replace(/-again$/, '')))).toEqual(
      new Set([row]),
    );
  });

  it('is described in five steps', () => {
    const steps = describeBreak(data, fault, row);
    expect(steps.map(({ title }) => title)).toEqual([
      '도착',
      '검사',
      '회로',
      '계보',
      '수정과 재생',
    ]);
    expect(steps[0]?.table?.rows.flat().some(({ isMarked }) => isMarked)).toBe(true);
    expect(JSON.stringify(steps)).not.toMatch(/undefined|NaN/);
  });
});

it('describes what the duplicate would have done', () => {
  const [, checks, circuit, lineage] = describeBreak(data, 'duplicate');
  expect(checks?.table?.rows[2]?.[2]?.text).toBe('실패: R102 중복');
  expect(circuit?.table?.rows[1]?.map(({ text }) => text)).toEqual([
    '다라화로',
    '확정 2, 취소 1, 인원 8',
    '(비워 둠)',
  ]);
  expect(lineage?.text).toContain('R102, R104에 닿아요');
  expect(lineage?.text).toContain('R102 중복');
});

it('a wrong number that no check looks for reaches the dashboard, and the story says so', () => {
  const unchecked = { ...data, break: { ...data.break, checks: data.break.checks.slice(0, 1) } };
  const [, checks, circuit] = describeBreak(unchecked, 'negative');
  expect(checks?.text).toContain('어느 검사도 찾지 못했어요');
  expect(circuit?.table?.rows[0]?.[2]?.text).toBe('확정 3, 취소 0, 인원 9');
});

it('any number below one is found, and no other', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), (guests) => {
      const [row] = sent.rows;
      if (!row) return;
      const cells = { ...row.cells, 인원: String(guests) };
      const rows = { ...sent, rows: [{ ...row, cells }] };
      const rule = { atLeast: { column: '인원', number: 1 } };
      expect(findBroken(rule, { rows, copy: rows, sent }).length).toBe(guests < 1 ? 1 : 0);
    }),
  );
});

describe('names in break that are not there', () => {
  it.each([
    ['columns', { columns: ['예약번호', '이름'] }, '열: 이름'],
    ['shows', { shows: ['매장', '매출'] }, '열: 매출'],
    ['dashboard', { dashboard: 'nothing' }, '상태: nothing'],
    ['sound', { sound: { nobody: null } }, '행: nobody'],
    ['row', { faults: [{ id: 'a', name: 'a', row: 'nobody', fix: 'a' }] }, '행: nobody'],
    [
      'set',
      { faults: [{ id: 'a', name: 'a', row: 'plain', set: { 이름: '' }, fix: 'a' }] },
      '열: 이름',
    ],
    ['rule', { checks: [{ name: 'a', asks: 'a', rules: [{ filled: '이름' }] }] }, '열: 이름'],
  ])('%s', (_what, change, message) => {
    const changed = rowsSchema.parse({ ...data, break: { ...data.break, ...change } });
    const messages = findUnknownNames(changed).map(({ error }) => error.message);
    expect(new Set(messages)).toEqual(new Set([message]));
  });
});
