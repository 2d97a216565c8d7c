/** The part of Pagefind's browser API that search uses. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly options: (options: { baseUrl?: string; excerptLength?: number; bundlePath?: string }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindRecord>;
}

export interface PagefindRecord {
  readonly url: string;
  /** HTML with the terms in `<mark>`; everything else is escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Loads Pagefind from a finished site. @param base the site's base, `/` or `/path/` */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 30 });
  await pagefind.init();
  return pagefind;
}
