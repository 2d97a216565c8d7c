/** The words that rendering adds to a body, in its language. */
export interface BodyLabels {
  /** The heading of the footnotes. */
  readonly notes: string;
  /** Names the arrow from a note back to the text; `time` is 2 for the second mention of the note. */
  readonly backFrom: (note: number, time: number) => string;
  readonly table: (number: number) => string;
  readonly done: string;
  readonly notDone: string;
}

const english: BodyLabels = {
  notes: "Notes",
  backFrom: (note, time) => `Back to reference ${note}${time > 1 ? `-${time}` : ""}`,
  table: (number) => `Table ${number}`,
  done: "done",
  notDone: "not done",
};

const korean: BodyLabels = {
  notes: "주",
  backFrom: (note, time) => `본문의 주 ${note}${time > 1 ? `-${time}` : ""} 위치로 돌아가기`,
  table: (number) => `표 ${number}`,
  done: "완료",
  notDone: "미완료",
};

/** The labels for a BCP 47 language tag; English if the language has none. */
export function labelsFor(lang: string): BodyLabels {
  return lang.toLowerCase().split("-")[0] === "ko" ? korean : english;
}
