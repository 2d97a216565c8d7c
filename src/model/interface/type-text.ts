/** The texts that only some types of publications need. */
export interface TypeText {
  readonly abstract: string;
  readonly keyPoints: string;
  readonly programme: string;
  readonly place: string;
  /** Below the day of an event. */
  readonly weekdayIn: (month: string, weekday: string) => string;
  readonly time: string;
  /** Before the last day of an event. */
  readonly until: string;
  readonly register: string;
  readonly addToCalendar: string;
  /** Of a recording. */
  readonly length: string;
  readonly watchAt: (host: string) => string;
  readonly listenAt: (host: string) => string;
  readonly download: (format: string) => string;
  readonly pages: (count: number) => string;
}
