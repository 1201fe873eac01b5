import { beginningWithoutMarks } from '../passages.ts'

/** No denial has more characters that are no marks. */
export const LONGEST_DENIAL = 80

/** 本单位不存在主要问题: no problem is named, whatever the length of the sentence. */
export function deniesProblems(text: string): boolean {
  const bare = beginningWithoutMarks(text, LONGEST_DENIAL)
  return /^.{0,20}?(?:无|没有|不存在|未发现|暂无)(?:明显|突出|重大|主要|存在|的)*问题.{0,10}$/u.test(bare)
}
