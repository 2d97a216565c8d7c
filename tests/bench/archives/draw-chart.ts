import sharp from "sharp";
import { type Dice, rollDice } from "../invented-words.ts";

const [WIDTH, HEIGHT] = [1600, 1000];
const PLOT = { left: 160, right: 1540, top: 60, bottom: 900 };
const COLOURS = ["#1f4e79", "#b5452c", "#5b7f3a", "#8a6d1f"];

/** Draws a chart of invented numbers as a PNG: flat colours, thin lines and figures, without any font of the machine. */
export async function drawChart(file: string, seed: number): Promise<void> {
  const dice = rollDice(seed * 104_729 + 5);
  const marks = seed % 2 === 0 ? drawBars(dice) : drawLines(dice);
  const steps = Array.from({ length: 6 }, (_, step) => {
    const y = PLOT.bottom - (step / 5) * (PLOT.bottom - PLOT.top);
    const label = String(step * (10 + (seed % 90)));
    return `<path d="M${PLOT.left} ${y}H${PLOT.right}" stroke="#ccc" stroke-width="2"/>${drawNumber(label, 30, y - 18)}`;
  });
  const years = Array.from({ length: 7 }, (_, step) =>
    drawNumber(String(1990 + (seed % 10) + step * 5), 180 + step * 195, 930),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="#fff"/>${[...steps, ...years, ...marks].join("")}</svg>`;
  await sharp(Buffer.from(svg)).removeAlpha().png().toFile(file);
}

function drawBars(dice: Dice): readonly string[] {
  return Array.from({ length: 24 }, (_, index) => {
    const height = Math.round(80 + dice() * 740);
    const fill = COLOURS[index % 2];
    return `<rect x="${PLOT.left + 20 + index * 56}" y="${PLOT.bottom - height}" width="40" height="${height}" fill="${fill}"/>`;
  });
}

function drawLines(dice: Dice): readonly string[] {
  return COLOURS.map((colour) => {
    let y = 300 + dice() * 400;
    const points = Array.from({ length: 70 }, (_, step) => {
      y = Math.max(PLOT.top, Math.min(PLOT.bottom, y + (dice() - 0.5) * 90));
      return `${PLOT.left + step * 20},${Math.round(y)}`;
    });
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="5"/>`;
  });
}

/** The strokes of a digit on a display of seven segments, by their places in `SEGMENTS`. */
const DIGITS = ["012456", "25", "02346", "02356", "1235", "01356", "013456", "025", "0123456", "012356"];
const SEGMENTS = ["M0 0h18", "M0 0v18", "M18 0v18", "M0 18h18", "M0 18v18", "M18 18v18", "M0 36h18"];

function drawNumber(digits: string, x: number, y: number): string {
  const strokes = [...digits].map((digit, place) => {
    const path = [...(DIGITS[Number(digit)] ?? "")].map((segment) => SEGMENTS[Number(segment)]).join("");
    return `<path transform="translate(${x + place * 28} ${y})" d="${path}"/>`;
  });
  return `<g stroke="#333" stroke-width="4" fill="none">${strokes.join("")}</g>`;
}
