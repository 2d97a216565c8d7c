/** A Korean, Japanese or Chinese character: Hangul, Kana, Han, their punctuation, and full-width forms. */
export const EAST_ASIAN =
  /[\u1100-\u11FF\u2E80-\u303F\u3040-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uD840-\uD88D\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/;
