import type { BodyRemark } from "../../model/body.ts";

/** Something that Markdown takes for text and its author meant otherwise; `offset` is its place in the body. */
export interface Slip extends Pick<BodyRemark, "message" | "remedy"> {
  readonly offset: number;
  /** A slip is a warning unless it says that it is a problem. */
  readonly severity?: BodyRemark["severity"] | undefined;
}
