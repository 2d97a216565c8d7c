import type { Problem } from "../../model/problem.ts";
import type { Link } from "../../model/schemas/fields.ts";
import type { Site } from "../../model/schemas/site-schema.ts";
import { describeAwaited, describeHidden } from "../bodies/check-body.ts";
import { type ReadSite, SITE_FILE } from "../read-site.ts";
import type { Path } from "../yaml/yaml-document.ts";
import type { LinkResolver } from "./link-targets.ts";

/** A link of `site.yaml` with its place. */
export interface SiteLink {
  readonly url: string;
  /** The keys that lead to it: `navigation.url`. */
  readonly key: string;
  readonly place: Pick<Problem, "line" | "column">;
  /** Whether the link is to a file in `public/`, such as a font. */
  readonly isFile?: boolean | undefined;
}

/** Lists the links that `site.yaml` puts on pages, in all languages. */
export function listSiteLinks({ site, document }: ReadSite): readonly SiteLink[] {
  if (!document) return [];
  const toLink = (url: string, path: Path, isFile?: boolean): SiteLink => {
    const key = path.filter((step) => typeof step === "string").join(".");
    return { url, key, place: document.locate(path), isFile };
  };
  const toLinks = (links: readonly Link[] | undefined, path: Path): SiteLink[] =>
    (links ?? []).map(({ url }, index) => toLink(url, [...path, index, "url"]));
  const toNested = (
    groups: readonly { readonly links?: readonly Link[] | undefined }[] | undefined,
    path: Path,
  ) => (groups ?? []).flatMap(({ links }, index) => toLinks(links, [...path, index, "links"]));
  const toChrome = ({ navigation, footer }: Partial<Pick<Site, "navigation" | "footer">>, path: Path) => [
    ...toLinks(navigation, [...path, "navigation"]),
    ...toNested(navigation, [...path, "navigation"]),
    ...toLinks(footer?.links, [...path, "footer", "links"]),
    ...toNested(footer?.blocks, [...path, "footer", "blocks"]),
  ];
  return [
    ...toChrome(site, []),
    ...toLinks(site.social, ["social"]),
    ...(["serif", "sans"] as const).flatMap((kind) => {
      const family = site.theme[kind];
      return typeof family === "object"
        ? family.files.map(({ src }, index) => toLink(src, ["theme", kind, "files", index, "src"], true))
        : [];
    }),
    ...(site.license ? [toLink(site.license.url, ["license", "url"])] : []),
    ...Object.entries(site.translations).flatMap(([lang, words]) => toChrome(words, ["translations", lang])),
  ];
}

/** Reports links in `site.yaml` that lead to no page of the site. */
export function checkSiteLinks(
  siteLinks: readonly SiteLink[],
  links: LinkResolver,
  isHidden: (file: string) => boolean,
): Problem[] {
  return siteLinks.flatMap(({ url, key, place, isFile }) => {
    const destination = url.startsWith("/") ? links.resolve(SITE_FILE, url) : undefined;
    if (destination === undefined) return [];
    if ("address" in destination && destination.isAwaited) {
      return [
        {
          file: SITE_FILE,
          ...place,
          key,

          ...describeAwaited(`${key}: the link leads`, destination.address),
        },
      ];
    }
    if ("address" in destination && destination.file !== undefined && isHidden(destination.file)) {
      return [
        {
          file: SITE_FILE,
          ...place,
          key,

          ...describeHidden(`${key}: the link leads`, destination.file),
        },
      ];
    }
    if (!("fault" in destination)) return [];
    const { fault, nearest } = destination;
    if (isFile) {
      const remedy = nearest
        ? `Did you mean "${nearest}"?`
        : "Put the file there, or write the address of another.";
      const message = `${key}: there is no file public${url}.`;
      return [{ file: SITE_FILE, ...place, key, id: "unknown-file", message, remedy }];
    }
    const message = `${key}: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`;
    const remedy = nearest
      ? `Did you mean "${nearest}"?`
      : "Write the full address of a page of this site, from the first slash to the last.";
    return [{ file: SITE_FILE, ...place, key, id: "dead-site-link", message, remedy }];
  });
}
