import sharp from "sharp";
import { type Dice, rollDice } from "../invented-words.ts";

/** The size of a cover. */
export const [COVER_WIDTH, COVER_HEIGHT] = [1600, 900];

const [SCENE_WIDTH, SCENE_HEIGHT] = [2240, 1260];
const SCENES = 6;
/** How fine the noise of each layer is, and how strong: in nature, no size of structure is much stronger than the next. */
const LAYERS = [3, 7, 15, 31, 63, 127, 255, 511, 1023].map((cells, depth) => ({
  cells,
  weight: Math.round(150 * 0.86 ** depth),
  isFine: depth > 3,
}));

const scenes = new Map<number, Promise<Buffer>>();

/**
 * Paints a picture that costs an encoder what a photograph does: soft light, structure of every size, hard outlines and
 * grain. A seed gives the same picture every time, and no two give the same one.
 */
export async function paintPhotograph(file: string, seed: number): Promise<void> {
  const dice = rollDice(seed * 7919 + 17);
  const scene = await openScene(seed % SCENES);
  const width = Math.round(COVER_WIDTH + dice() * (SCENE_WIDTH - COVER_WIDTH));
  const height = Math.round((width * COVER_HEIGHT) / COVER_WIDTH);
  const left = Math.floor(dice() * (SCENE_WIDTH - width + 1));
  const top = Math.floor(dice() * (SCENE_HEIGHT - height + 1));
  const light = [0, 1, 2].map(() => 0.7 + dice() * 0.6);
  const shade = [0, 1, 2].map(() => dice() * 30 - 15);
  await sharp(scene, { raw: { width: SCENE_WIDTH, height: SCENE_HEIGHT, channels: 3 } })
    .extract({ left, top, width, height })
    .flop(dice() < 0.5)
    .resize(COVER_WIDTH, COVER_HEIGHT)
    .linear(light, shade)
    .jpeg({ quality: 88 })
    .toFile(file);
}

function openScene(index: number): Promise<Buffer> {
  const known = scenes.get(index) ?? paintScene(rollDice(index + 1));
  scenes.set(index, known);
  return known;
}

/** A landscape: a sky, ridges before it one behind the other, and over all of it light, structure and grain. */
async function paintScene(dice: Dice): Promise<Buffer> {
  const land = await sharp(Buffer.from(drawRidges(dice)))
    .removeAlpha()
    .raw()
    .toBuffer();
  const roughness = await paintNoise(5, dice);
  const sums = new Int32Array(land.length);
  for (const { cells, weight, isFine } of LAYERS)
    addNoise(sums, await paintNoise(cells, dice), weight, isFine);
  for (let at = 0; at < land.length; at++) {
    const grain = (Math.imul(at + 1, 0x9e3779b1) >>> 28) - 8;
    land[at] = clamp((land[at] ?? 0) + ((sums[at] ?? 0) >> 12) + (grain >> 1));
  }
  return land;

  /** A place is smooth or rough, as sky and stone are. */
  function addNoise(to: Int32Array, noise: Buffer, weight: number, isFine: boolean): void {
    for (let at = 0; at < to.length; at++) {
      const strength = isFine ? weight * Math.max(2, ((roughness[at] ?? 0) - 80) >> 3) : weight * 8;
      to[at] = (to[at] ?? 0) + ((noise[at] ?? 0) - 128) * strength;
    }
  }
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

function paintNoise(cells: number, dice: Dice): Promise<Buffer> {
  const [width, height] = [cells, Math.ceil((cells * SCENE_HEIGHT) / SCENE_WIDTH)];
  const light = Array.from({ length: width * height }, () => dice() * 256);
  // The colours of a place differ less than its light does from the next.
  const pixels = Buffer.from(light.flatMap((value) => [0, 0, 0].map(() => value * 0.8 + dice() * 51)));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(SCENE_WIDTH, SCENE_HEIGHT, { fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
}

function drawRidges(dice: Dice): string {
  const ridges = Array.from({ length: 6 }, (_, depth) => {
    const base = SCENE_HEIGHT * (0.3 + depth * 0.12);
    const points = Array.from({ length: 90 }, (_, step) => {
      const height = base - dice() * 60 - Math.sin(step / (4 + depth * 2) + dice()) * 70;
      return `${Math.round((step / 89) * SCENE_WIDTH)},${Math.round(height)}`;
    });
    const light = 60 - depth * 8;
    const edge = `0,${SCENE_HEIGHT} ${points.join(" ")} ${SCENE_WIDTH},${SCENE_HEIGHT}`;
    return `<polygon points="${edge}" fill="hsl(${Math.floor(dice() * 80)},30%,${light}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SCENE_WIDTH}" height="${SCENE_HEIGHT}">
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(210,45%,55%)"/><stop offset="1" stop-color="hsl(35,60%,80%)"/></linearGradient>
<rect width="100%" height="100%" fill="url(#sky)"/>${ridges.join("")}</svg>`;
}
