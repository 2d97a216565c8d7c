import { type DateText, dayOf, toTimestamp } from "../language/dates.ts";

/** An event as calendars import it. */
export interface CalendarEvent {
  readonly title: string;
  readonly start: DateText;
  readonly end?: DateText | undefined;
  readonly place?: string | undefined;
  /** The absolute address of its page, which tells it from others. */
  readonly url: string;
  readonly timezone: string;
  /** When the page was last changed. */
  readonly changed: DateText;
}

/** The most octets in a line. */
const LINE = 75;

/**
 * Writes an event for calendars.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function toCalendar(event: CalendarEvent): string {
  const { title, start, end, place, url, timezone, changed } = event;
  const isDay = start.length === 10;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Offprint//EN",
    "BEGIN:VEVENT",
    `UID:${escapeText(url)}`,
    `DTSTAMP:${toUtc(changed, timezone)}`,
    isDay ? `DTSTART;VALUE=DATE:${toDay(start)}` : `DTSTART:${toUtc(start, timezone)}`,
    // A day ends where the next begins.
    end && (isDay ? `DTEND;VALUE=DATE:${toDay(end, 1)}` : `DTEND:${toUtc(end, timezone)}`),
    `SUMMARY:${escapeText(title)}`,
    place && `LOCATION:${escapeText(place)}`,
    `URL:${url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.flatMap((line) => (line ? `${fold(line)}\r\n` : [])).join("");
}

function toUtc(date: DateText, timezone: string): string {
  const instant = new Date(toTimestamp(date, timezone));
  return `${instant.toISOString().slice(0, 19)}Z`.replaceAll(/[-:]/g, "");
}

function toDay(date: DateText, later = 0): string {
  const day = new Date(`${dayOf(date)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + later);
  return day.toISOString().slice(0, 10).replaceAll("-", "");
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** Breaks a long line, never within a character. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    if (new TextEncoder().encode(piece + character).length > LINE) {
      pieces.push(piece);
      piece = " ";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n");
}
