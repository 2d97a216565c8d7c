import { join } from "node:path";
import { writeWhole } from "../../disk/write-whole.ts";
import type { DateText } from "../../model/language/dates.ts";

/**
 * Notes in the cache folder when the next article is due: its date on the site's clock, and the time zone of that clock.
 * The file is empty if no article waits. A scheduled workflow reads it without building anything.
 */
export function writeNextDue(cacheDir: string, next: DateText | undefined, timeZone: string): void {
  writeWhole(join(cacheDir, "next-due"), next === undefined ? "" : `${next} ${timeZone}\n`);
}
