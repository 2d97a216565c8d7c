import { doubtAddress } from "../../markdown/addresses/doubt-address.ts";
import { shorten } from "../../markdown/shorten.ts";
import type { Problem } from "../../model/problem.ts";
import { type ContentFile, problemAt, textsAt } from "./content-file.ts";

/** Where front matter and `site.yaml` have addresses for readers to follow. */
const ADDRESSES = [
  ["canonical"],
  ["event", "registration"],
  ["media", "src"],
  ["links", "*", "url"],
  ["navigation", "*", "url"],
  ["footer", "links", "*", "url"],
  ["social", "*", "url"],
  ["license", "url"],
];

/** Warns of addresses that work only for their author, or that track readers. */
export function checkWebAddresses(file: Pick<ContentFile, "file" | "document">): Problem[] {
  const { value } = file.document;
  const languages = Object.keys((value as { translations?: object } | null)?.translations ?? {});
  const paths = [
    ...ADDRESSES,
    ...languages.flatMap((lang) => [
      ["translations", lang, "navigation", "*", "url"],
      ["translations", lang, "footer", "links", "*", "url"],
    ]),
  ];
  return paths.flatMap((steps) =>
    textsAt(value, steps).flatMap(({ path, text }) => {
      // The schema reports what is not an address.
      const doubt = /^https?:\/\/[^/]/.test(text) ? doubtAddress(text) : undefined;
      if (doubt === undefined) return [];
      const message = `the address "${shorten(text)}" ${doubt.fault}.`;
      return [problemAt(file, path, { ...doubt, message })];
    }),
  );
}
