import { escapeHtml } from "../markup/escape.ts";

/** A run of publications that is cited as a whole. */
interface CitedSeries {
  readonly title: string;
  readonly publisher: string;
  /** The year of its first publication; absent before there is one. */
  readonly since?: string | undefined;
  readonly issn?: string | undefined;
  /** The absolute address, not percent-encoded. */
  readonly url: string;
}

/** How to cite a series as a whole, as HTML. */
export function citeSeries({ title, publisher, since, issn, url }: CitedSeries): string {
  const parts = [
    escapeHtml(publisher).replace(/\.$/, ""),
    `<cite>${escapeHtml(title)}</cite>`,
    since && `${since}–`,
    issn && `ISSN ${issn}`,
    `<span class="citation-address">${escapeHtml(url)}</span>`,
  ];
  return `${parts.filter(Boolean).join(". ")}.`;
}
