import slices from "@fontsource-variable/noto-serif-kr/unicode.json";

/** The addresses of the slices of both Korean faces, as Vite emits them. */
const FILES = import.meta.glob<string>(
  "/node_modules/@fontsource-variable/noto-{serif,sans}-kr/files/*-kr-[0-9]*-wght-normal.woff2",
  {
    query: "?url",
    import: "default",
    eager: true,
  },
);

const FACES = { serif: "Noto Serif KR", sans: "Noto Sans KR" };

/** One rule a slice: a browser loads the slices whose characters it meets. The faces alternate, which compresses to half. */
export function writeKoreanFaces(): string {
  const rules = Object.entries(slices).flatMap(([slice, range]) => {
    const number = /^\[(\d+)\]$/.exec(slice)?.[1];
    return Object.entries(FACES).map(([face, family]) => {
      const file =
        FILES[
          `/node_modules/@fontsource-variable/noto-${face}-kr/files/noto-${face}-kr-${number}-wght-normal.woff2`
        ];
      return file ? rule(family, file, range) : "";
    });
  });
  return rules.join("");
}

function rule(family: string, file: string, range: string): string {
  return `@font-face{font-family:"${family}";font-weight:200 900;font-display:swap;src:url(${file})format("woff2");unicode-range:${range}}\n`;
}
