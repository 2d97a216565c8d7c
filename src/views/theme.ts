import type { Archive } from "../model/archive.ts";
import { mixColours } from "../model/contrast.ts";
import type { ThemeView } from "../model/pages/chrome.ts";
import { type Family, PAPERS, type Scheme, toPanel } from "../model/schemas/theme-schema.ts";
import { hrefIn } from "./places.ts";

/** The share of the ink in the colour of hairlines. */
const LINE = 0.16;

/** Makes the style of a site's own colours and fonts. */
export function createTheme(archive: Archive): ThemeView {
  const { site, setting } = archive;
  const { accent, paper, serif, sans } = site.theme;
  const families = [serif, sans].filter((family) => typeof family === "object");
  const colours = (["light", "dark"] as const).flatMap((scheme) => [
    ["accent", scheme, accent[scheme]],
    ...(paper ? surfaces(paper[scheme], scheme) : []),
  ]);
  const tokens = [
    ...colours.map(([name, scheme, colour]) => `--${name}-${scheme}:${colour}`),
    ...[["serif", serif] as const, ["sans", sans] as const].flatMap(([name, family]) =>
      family === undefined ? [] : `--own-${name}:${withHangul(family)},`,
    ),
  ];
  return {
    style: `:root{${tokens.join(";")}}${families.map((family) => writeFaces(archive, family)).join("")}`,
    paper: paper ?? { light: PAPERS.light.paper, dark: PAPERS.dark.paper },
    sheet: setting.themeSheet && hrefIn(archive, setting.themeSheet),
  };
}

function surfaces(paper: string, scheme: Scheme): string[][] {
  return [
    ["paper", scheme, paper],
    ["panel", scheme, toPanel(paper, scheme)],
    ["line", scheme, mixColours(paper, PAPERS[scheme].ink, LINE)],
  ];
}

function writeFaces(archive: Archive, family: Exclude<Family, string>): string {
  return family.files
    .map(
      ({ src, weight, style }) =>
        `@font-face{font-family:${quoteFamily(family)};src:url("${hrefIn(archive, src)}")format("woff2");font-weight:${weight};font-style:${style};font-display:swap}`,
    )
    .join("");
}

/** A sans-serif in place of the serif brings its Korean font along. */
function withHangul(family: Family): string {
  return quoteFamily(family) + (family === "Public Sans" ? ',"Noto Sans KR"' : "");
}

/** Quotes a string for CSS. An unescaped `<` could end the style element. */
function quoteFamily(family: Family): string {
  const name = typeof family === "string" ? family : family.name;
  return `"${name.replaceAll(/["\\<\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
