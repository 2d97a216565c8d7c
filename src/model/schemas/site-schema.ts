import * as z from "zod";
import { isPermalinkPattern } from "../addresses/permalink.ts";
import { amount, checked, flag, image, language, link, path, text, webAddress } from "./fields.ts";
import { head } from "./head-schema.ts";
import { HOME_BY_DEFAULT, homeBlocks } from "./home-blocks.ts";
import { dateline, footer, navigation } from "./navigation-schema.ts";
import { theme } from "./theme-schema.ts";

const origin = checked(
  (value) => /^https?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value),
  "is not the address of a site",
  suggestOrigin,
  { id: "bad-web-address" },
);

const ZONE_REMEDY =
  "Write a name from the IANA time zone database, for example Asia/Seoul or America/New_York.";

/** Short names that mean one zone and are not in the database. */
const SHORT_ZONES: ReadonlyMap<string, string> = new Map([
  ["KST", "Asia/Seoul"],
  ["PDT", "America/Los_Angeles"],
  ["EDT", "America/New_York"],
  ["CEST", "Europe/Berlin"],
]);

const timezone = checked(
  isTimeZone,
  "is not a time zone",
  (value) => {
    const short = SHORT_ZONES.get(value.trim().toUpperCase());
    const city = `/${value.trim().replaceAll(" ", "_").toLowerCase()}`;
    const zone = short ?? listTimeZones().find((one) => one.toLowerCase().endsWith(city));
    return zone === undefined ? ZONE_REMEDY : `Did you mean "${zone}"? ${ZONE_REMEDY}`;
  },
  { choices: listTimeZones },
);

const permalink = checked(isPermalinkPattern, "is not a permalink pattern", (value) => {
  const meant = `/${value.replaceAll(/:(\w+)/g, "{$1}")}/`.replaceAll(/\/{2,}/g, "/");
  return isPermalinkPattern(meant)
    ? `Write it as "${meant}".`
    : "Begin and end it with /, and use {slug} with {series}, {year}, {month}, {day} or {category}.";
});

const provider = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("buttondown"), username: text }),
  z.strictObject({ kind: z.literal("mailchimp"), action: webAddress, honeypot: text }),
  z.strictObject({ kind: z.literal("listmonk"), url: webAddress, lists: z.array(text).min(1) }),
  z.strictObject({
    kind: z.literal("custom"),
    action: webAddress,
    emailField: text,
    hidden: z.record(z.string(), z.string()).default({}),
  }),
]);
export type Provider = z.infer<typeof provider>;

/** Suggests the address of the host, and SITE_BASE for the path after it. */
function suggestOrigin(written: string): string {
  const [, protocol = "https://", host, path] =
    /^(https?:\/\/)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?)(\/[^?#]*)?$/iu.exec(written.trim()) ?? [];
  if (host === undefined)
    return "Write the address without a path, for example https://institute.example; for a site below a path, set SITE_BASE.";
  const below = (path ?? "").replace(/\/+$/, "");
  return `Write it as ${protocol}${host}${below === "" ? "" : `, and build with SITE_BASE=${below} for a site below a path`}.`;
}

const wholeFrom = (least: number, most: number, fault: string) =>
  checked(
    (value) => /^\d{1,5}$/.test(value) && Number(value) >= least && Number(value) <= most,
    fault,
    `Write a whole number from ${least} to ${most}.`,
  ).transform(Number);

/** The widths in which pictures are served: a file each, so not many. */
const widths = z
  .array(wholeFrom(160, 4096, "is not a width in pixels"))
  .min(1)
  .refine((all) => all.length <= 3, {
    error: "has more than three widths",
    params: { remedy: "Name three at most; with the fallback, a picture has four files then." },
  });

/** `site.yaml`: the organisation and its site. */
export const siteSchema = z.strictObject({
  name: text,
  shortName: text,
  url: origin.transform((value) => value.replace(/\/$/, "")),
  language,
  timezone,
  description: text,
  logo: image
    .extend({
      /** The form for dark paper. */
      dark: path.optional(),
      /** Whether the name is shown beside it. */
      withName: flag.default(true),
    })
    .optional(),
  /** A square picture for tabs of browsers and home screens of phones, in place of the logo. */
  icon: path.optional(),
  theme: theme.prefault({}),
  dateline: dateline.optional(),
  head: head.optional(),
  print: z
    .strictObject({
      /** Where the addresses of links stand: behind them, in a list below the text, or nowhere. */
      links: z.enum(["inline", "notes", "none"]).default("inline"),
    })
    .prefault({}),
  /** For previews of pages without a cover on other sites. */
  shareImage: image.optional(),
  permalink: permalink.optional(),
  home: homeBlocks.default(HOME_BY_DEFAULT),
  navigation: navigation.optional(),
  newsletter: z.strictObject({ heading: text, text, provider }).optional(),
  footer: footer.optional(),
  social: z.array(link).default([]),
  license: link.optional(),
  budgets: z
    .strictObject({
      /** Kilobytes (1,000 bytes) of the HTML of one page. */
      pageKilobytes: amount.default(300),
      /**
       * Files of the whole site. Ignored below 1,000 publications, where the files that every site has count most.
       */
      filesPerPublication: amount.default(1.6),
      /** Kilobytes of the whole search index. */
      indexKilobytesPerPublication: amount.default(20),
      /** Kilobytes of Markdown in one body; more is a problem. */
      bodyKilobytes: amount.default(2000),
      /** Seconds to render one body; more is a problem. */
      bodySeconds: amount.default(15),
    })
    .prefault({}),
  search: z
    .strictObject({
      /** Who makes the index: Offprint's own writer, which is much the faster, or Pagefind itself. */
      indexer: z.enum(["offprint", "pagefind"]).default("offprint"),
      /** With fewer publications before this year, the archive has one index, and else several by years. */
      splitFrom: amount.default(2500),
    })
    .prefault({}),
  images: z
    .strictObject({
      /** In pixels. The defaults suit a text on a phone, a text on a screen with double density, and a cover. */
      widths: widths.default([640, 1216, 1640]),
      format: z.enum(["avif", "webp"]).default("avif"),
      /** Of photographs in that format, from 1 to 100; by default 57 for AVIF, 78 for WebP. */
      quality: wholeFrom(1, 100, "is not a quality").optional(),
    })
    .prefault({}),
  translations: z
    .record(
      language,
      z
        .strictObject({
          name: text,
          shortName: text,
          description: text,
          dateline,
          home: homeBlocks,
          navigation,
          newsletter: z.strictObject({ heading: text, text }),
          footer,
        })
        .partial(),
    )
    .default({}),
});

export type Site = z.infer<typeof siteSchema>;

function listTimeZones(): readonly string[] {
  return Intl.supportedValuesOf("timeZone");
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
}
