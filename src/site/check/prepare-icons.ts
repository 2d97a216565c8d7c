import type { NamedImage } from "../../content/files/named-file.ts";
import { findFile } from "../../disk/find-file.ts";
import { makeIcons } from "../../images/icons/make-icons.ts";
import { ImageError } from "../../images/originals/image-error.ts";
import { type Icon, selectPublicIcons } from "../../model/icon.ts";
import type { Problem } from "../../model/problem.ts";
import type { Site } from "../../model/schemas/site-schema.ts";
import { PAPERS } from "../../model/schemas/theme-schema.ts";
import type { PublicFolder } from "./public-files.ts";

/** The icons of a site, with the files to put into it. */
interface PreparedIcons {
  readonly icons: readonly Icon[];
  /** By address, the absolute path of the file to copy. */
  readonly copies: readonly (readonly [address: string, path: string])[];
  readonly problems: readonly Problem[];
}

/** Where the icons may come from. */
export interface IconSources {
  /** The images that front matter and `site.yaml` name. */
  readonly named: readonly NamedImage[];
  readonly ofPublic: PublicFolder;
}

/** The icons of `public/`, and what they lack drawn from them, or from the site's icon or logo, or as Offprint's own. */
export async function prepareIcons(
  contentDir: string,
  cacheDir: string,
  site: Site,
  { named, ofPublic }: IconSources,
): Promise<PreparedIcons> {
  const files = new Map(ofPublic.files);
  const { tab, touch } = selectPublicIcons((address) => files.has(address));
  const ofPublicAlone = [tab, touch].filter((icon) => icon !== undefined);
  if (tab && touch) return { icons: ofPublicAlone, copies: [], problems: [] };
  const icon = named.find(({ isIcon }) => isIcon);
  const { theme, logo } = site;
  const colours = { paper: theme.paper?.light ?? PAPERS.light.paper, accent: theme.accent.light };
  const path = tab ? files.get(tab.href) : findFile(contentDir, icon?.path ?? logo?.src ?? "");
  try {
    const { set, files: made } = await makeIcons(
      { path, isIcon: (tab ?? icon) !== undefined, colours },
      cacheDir,
    );
    const [source] = set.sources;
    const icons: Icon[] = [
      tab ?? { rel: "icon", type: source?.type, href: source?.srcset[0]?.href ?? set.src },
      touch ?? { rel: "apple-touch-icon", href: set.src },
    ];
    const used = new Set(icons.map(({ href }) => href));
    const copies = made.map((file) => [`/_images/${file.name}`, file.path] as const);
    return { icons, copies: copies.filter(([address]) => used.has(address)), problems: [] };
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    // A broken logo is reported where the nameplate needs it, and files of `public/` are not checked.
    const { message, remedy } = error;
    const problems = icon && !tab ? [{ ...icon.place, id: "unfit-image" as const, message, remedy }] : [];
    return { icons: ofPublicAlone, copies: [], problems };
  }
}
