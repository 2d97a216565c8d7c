import sans from "../fonts/noto-sans-kr-400.woff2?url";
import serif400 from "../fonts/noto-serif-kr-400.woff2?url";
import serif600 from "../fonts/noto-serif-kr-600.woff2?url";

const rule = (family: string, weights: string, size: string, href: string) =>
  `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;size-adjust:${size};src:url(${href})format("woff2")}\n`;

/** The style sheet of the Korean faces for the preview, which cuts no slices from them. */
export const WHOLE_KOREAN_FACES =
  rule("Noto Serif KR", "200 499", "94.4%", serif400) +
  rule("Noto Serif KR", "500 900", "94.4%", serif600) +
  rule("Noto Sans KR", "400", "100%", sans);
