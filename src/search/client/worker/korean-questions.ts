/** The endings of verbs and "to be" in questions, intentions and suppositions: 이름인가요, 달라지나요, 큰가요, 바뀝니까, 합치려고. */
const ENDING = new RegExp(
  "(?:인가요|입니까|이에요|예요|일까(?:요)?|이죠|나요|(?:는|은|던|\u11ab)가요|(?:는|던)가|(?:습|\u11b8)니까|(?:을|\u11af)까(?:요)?|는지|지요|죠|(?:어|아)요|(?:으)?려(?:면|고)|으면)$".normalize(
    "NFD",
  ),
);

/**
 * Removes the ending of a question from a Korean word: 달라지나요 becomes 달라지, which finds 달라지다 and 달라진다, since the
 * index has Hangul as letters.
 */
export function stripQuestion(word: string): string {
  return word.normalize("NFD").replace(ENDING, "").normalize("NFC") || word;
}
