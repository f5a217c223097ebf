import { toJamo } from './jamo.ts';
import { isParticles } from './particles.ts';

/** Endings (어미) after a stem or a pre-final ending; a leading consonant is a batchim of the stem. */
const FINALS =
  '고 고요 고서 고도 고자 거나 거든 거든요 게 게끔 기 길 ㄴ ㄴ가 ㄴ가요 ㄴ다 ㄴ다고 ㄴ다는 ㄴ다면 ㄴ데 ㄴ데요 ㄴ지 나 나요 냐 냐고 네 네요 느냐 는 는가 는가요 는다 는다고 는다는 는다면 는데 는데요 는지 니 니까 니까요 다 다가 다고 다는 다니 다면 다며 더니 더라도 던 던가 던데 도록 든 든지 듯 듯이 ㄹ ㄹ까 ㄹ까요 ㄹ게 ㄹ게요 ㄹ래 ㄹ래요 ㄹ수록 ㄹ지 라 라고 라는 라면 려고 려는 려면 러 ㅁ 며 면 면서 면서도 므로 ㅂ니까 ㅂ니다 ㅂ시다 세요 습니까 습니다 십시오 으나 으니 으니까 으라 으러 으려고 으려는 으려면 으며 으면 으면서 으므로 은 은가 은가요 은데 은지 을 을까 을까요 을래 을수록 을지 음 자 자고 자마자 자면 잖아 잖아요 죠 지 지만 지요 구나 군 군요 단'.split(
    ' ',
  );
const AUXILIARIES = '보 주 지 가 오 내 놓 두 나'.split(' ');
const AFTER_LINK = '도 서 서는 서도 야 야지 야죠 야만 요 라'.split(' ');

const any = (parts: string[]) => `(?:${parts.map(toJamo).join('|')})`;
const final = any(FINALS);
const auxiliary = any(AUXILIARIES);
/** Honorific 시, past ㅆ and 겠 before the ending. */
const predicate = (past: string) =>
  `(?:(?:ㅇㅡ)?ㅅㅣ|(?:ㅇㅡ)?ㅅㅕ)?(?:${past})?(?:ㄱㅔㅆ)?${final}(?:ㅇㅛ)?`;
const plain = predicate('(?:ㅇ?[ㅏㅓㅕ])?ㅆㅇㅓㅆ|(?:ㅇ?[ㅏㅓㅕ])?ㅆ');
/** What follows 아/어: nothing, 서, 야 …, or an auxiliary verb with endings of its own. */
const afterLink = `(?:${any(AFTER_LINK)}|ㅆ${final}|ㅆㅇ[ㅓㅡ].{0,6}|(?:${auxiliary}|ㅈㅕ|ㅈㅜㅓ|ㅂㅗㅏ)(?:${plain}|ㅆ${final}|ㅇㅛ|ㅅㅓ|ㅇㅑ|))?`;
const linked = `ㅇ?[ㅏㅓㅕ]${afterLink}`;

const VERB_TAIL = new RegExp(`^(?:${plain}|${linked})$`);
/** 하다, 되다, 시키다, 받다, 당하다, 이다 after a noun; 해 and 돼 hold the link already. */
const NOUN_PREDICATE = new RegExp(
  `^(?:${any('하 되 시키 시ㅋ 받 당하 이 없 있 스럽 롭'.split(' '))}(?:${plain}|${linked})|${any(['해', '돼'])}${afterLink}|ㅇㅖㅇㅛ|ㅇㅕㅆ${final}|${any('다 죠 면 라면 고 지 지만 인데 니까'.split(' '))})$`,
);

/**
 * True for what may follow the stem of a verb or adjective.
 * @param jamo The rest of the word as separate letters: 바꿨다 without 바꾸 is `ㅓㅆㄷㅏ`.
 */
export const isVerbTail = (jamo: string): boolean => VERB_TAIL.test(jamo);

/** True for what may follow a noun in one word: particles, or a predicate such as `합니다`, `된`, `이란`. */
export function isNounTail(text: string): boolean {
  if (isParticles(text)) return true;
  if (!/^[가-힣]{1,8}$/.test(text)) return false;
  if (NOUN_PREDICATE.test(toJamo(text))) return true;
  const noun = /^(?:하기|되기|시키기|함|됨)(.+)$/.exec(text);
  return noun?.[1] !== undefined && isParticles(noun[1]);
}
