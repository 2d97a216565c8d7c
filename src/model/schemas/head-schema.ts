import * as z from "zod";
import { text, webAddress } from "./fields.ts";

/** Search engines that ask who owns a site, with the names of their tags. */
export const VERIFICATION_TAGS = {
  google: "google-site-verification",
  bing: "msvalidate.01",
  yandex: "yandex-verification",
  naver: "naver-site-verification",
} as const;

const analytics = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("plausible"), domain: text, src: webAddress.optional() }),
  z.strictObject({ kind: z.literal("goatcounter"), url: webAddress }),
  z.strictObject({ kind: z.literal("matomo"), url: webAddress, site: text }),
]);

/** What an organisation adds to the head of its pages. */
export const head = z.strictObject({
  verification: z.strictObject({ google: text, bing: text, yandex: text, naver: text }).partial().optional(),
  analytics: analytics.optional(),
});
export type Head = z.infer<typeof head>;
