import sharp from "sharp";
import { writeWhole } from "../../disk/write-whole.ts";
import { findPlace, type ImageRecord } from "../image-cache.ts";
import { describeBrokenImage, describeImage, type ImageNature } from "../originals/describe-image.ts";
import type { ImageFile } from "../originals/read-image.ts";
import type { IconSource } from "./make-icons.ts";

/** In pixels; `edge` is the share of paper around a picture that is not opaque. */
const TAB = { size: 96, edge: 0.04 } as const;
const TOUCH = { size: 180, edge: 0.14 } as const;

/** A wider logo would be a thin line in a square. */
const WIDEST = 2;
const LARGEST_DENSITY = 2400;

interface IconJob extends Pick<IconSource, "isIcon" | "colours"> {
  readonly digest: string;
  readonly picture: ImageFile | undefined;
}

/** A picture with what it is. */
type Described = ImageFile & ImageNature;

/** @throws {ImageError} if the picture cannot be decoded */
export async function drawIcons(job: IconJob, cacheDir: string): Promise<ImageRecord> {
  const { digest, colours, picture } = job;
  const nature = picture && (await describeImage(picture));
  const described = picture && nature ? { ...picture, ...nature } : undefined;
  const fits = described && (job.isIcon || isSquarish(described));
  const drawn = fits ? described : describeMark(drawMark(colours), digest);
  const isFree = !fits || job.isIcon === true;
  const tab =
    isFree && drawn.asItIs === "svg"
      ? { name: `${digest}.svg`, type: "image/svg+xml", bytes: drawn.bytes }
      : {
          name: `${digest}-${TAB.size}.png`,
          type: "image/png",
          bytes: await drawIcon(drawn, TAB, isFree ? undefined : colours.paper),
        };
  const touch = {
    name: `${digest}-${TOUCH.size}.png`,
    bytes: await drawIcon(drawn, TOUCH, colours.paper),
  };
  for (const { name, bytes } of [tab, touch]) writeWhole(findPlace(cacheDir, name), bytes);
  const at = (name: string) => `/_images/${name}`;
  return {
    set: {
      width: TOUCH.size,
      height: TOUCH.size,
      src: at(touch.name),
      sources: [{ type: tab.type, srcset: [{ href: at(tab.name), width: TAB.size }] }],
    },
    files: [tab, touch].map(({ name, bytes }) => [name, bytes.length] as const),
  };
}

function isSquarish({ width, height }: ImageNature): boolean {
  return Math.max(width, height) <= WIDEST * Math.min(width, height);
}

/** Draws a square PNG. @param paper what lies below; without it, the icon stays transparent */
async function drawIcon(
  { path, bytes, width, height, asItIs }: Described,
  { size, edge }: { readonly size: number; readonly edge: number },
  paper: string | undefined,
): Promise<Buffer> {
  const density = Math.min(LARGEST_DENSITY, Math.ceil((72 * size) / Math.max(width, height, 1)));
  const source = () => sharp(bytes, asItIs === "svg" ? { density: Math.max(1, density) } : {}).autoOrient();
  const background = paper ?? { r: 0, g: 0, b: 0, alpha: 0 };
  try {
    const isWhole = width === height && (await source().stats()).isOpaque;
    const margin = isWhole || paper === undefined ? 0 : Math.round(size * edge);
    const inner = size - 2 * margin;
    const fitted = source().resize(inner, inner, { fit: "contain", background });
    const laid = paper === undefined ? fitted : fitted.flatten({ background });
    return await laid
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
      .png({ palette: true, quality: 100 })
      .toBuffer();
  } catch (cause) {
    throw describeBrokenImage(path, bytes, cause);
  }
}

const MARK_SIZE = 32;

/** Offprint's own mark: a printed page, in the colours of the site. */
function drawMark({ paper, accent }: IconSource["colours"]): string {
  const lines = "M7 7h18v4.5H7zM7 15h18v1.8H7zM7 19.5h18v1.8H7zM7 24h11v1.8H7z";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARK_SIZE} ${MARK_SIZE}"><path fill="${accent}" d="M0 0h32v32H0z"/><path fill="${paper}" d="${lines}"/></svg>\n`;
}

function describeMark(svg: string, digest: string): Described {
  const nature = { width: MARK_SIZE, height: MARK_SIZE, hasAlpha: false, asItIs: "svg" } as const;
  return { path: "favicon.svg", bytes: Buffer.from(svg), digest, ...nature };
}
