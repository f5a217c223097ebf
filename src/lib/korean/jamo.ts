import { disassemble } from 'es-hangul';

/** Writes Hangul as separate letters of the keyboard: `바뀐` → `ㅂㅏㄲㅜㅣㄴ`; other characters stay. */
export const toJamo = (text: string): string => disassemble(text);

/** True for a text of Hangul syllables only. */
export const isHangul = (text: string): boolean => /^[가-힣]+$/.test(text);
