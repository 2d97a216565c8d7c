/** Services that redirect readers, by host and path, with the query parameters that have the real address. */
const WAYS: readonly (readonly [where: RegExp, ...names: string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]+\/url$/, "q", "url"],
  [/^(?:www\.)?google\.[a-z.]+\/imgres$/, "imgrefurl"],
  [/\.safelinks\.protection\.outlook\.com\//, "url"],
  [/^(?:lm?\.|www\.)?(?:facebook|instagram|messenger)\.com\/(?:l\.php|flx\/warn\/)?$/, "u"],
  [/^(?:www\.)?linkedin\.com\/(?:redir\/redirect|safety\/go\/?)$/, "url"],
  [/^(?:www\.)?youtube\.com\/redirect$/, "q"],
  [/^slack-redir\.net\/link$/, "url"],
  [/^out\.reddit\.com\//, "url"],
  [/^duckduckgo\.com\/l\/$/, "uddg"],
  [/^t\.umblr\.com\/redirect$/, "z"],
  [/^(?:www\.)?vk\.com\/away\.php$/, "to"],
  [/^link\.zhihu\.com\//, "target"],
  [/^cr\.naver\.com\//, "u"],
  [/(?:proxy|\.idm\.oclc\.org)[^/]*\/login$/, "url", "qurl"],
];

/** The address that another one redirects to, if it contains it. */
export function findRealAddress({ hostname, pathname, href, searchParams }: URL): string | undefined {
  const place = hostname + pathname;
  const names = WAYS.find(([where]) => where.test(place))?.slice(1) as readonly string[] | undefined;
  for (const name of names ?? []) {
    const real = searchParams.get(name) ?? "";
    if (/^https?:\/\//i.test(real)) return real;
  }
  if (hostname === "urldefense.com") return readDefense(href);
  if (hostname === "urldefense.proofpoint.com") return readOldDefense(searchParams.get("u"));
  const amp = /^(?:(?:www\.)?google\.[a-z.]+\/amp|[^/]+\.cdn\.ampproject\.org\/[acv])\/(s\/)?(.+)$/.exec(
    place,
  );
  return amp ? `http${amp[1] ? "s" : ""}://${amp[2]}` : undefined;
}

/**
 * Version 3: `https://urldefense.com/v3/__https://example.org/a__;!!…`, with `*` for characters that follow at the
 * end.
 */
function readDefense(href: string): string | undefined {
  const real = /\/v3\/__(https?:.+?)__;/.exec(href)?.[1];
  return real?.includes("*") ? undefined : real?.replace(/^(https?:\/)([^/])/, "$1/$2");
}

/** Version 2: `https-3A__example.org_a`, with `-` for `%` and `_` for `/`. */
function readOldDefense(written: string | null): string | undefined {
  if (written === null) return undefined;
  try {
    const real = decodeURIComponent(written.replaceAll("-", "%").replaceAll("_", "/"));
    return /^https?:\/\//.test(real) ? real : undefined;
  } catch {
    return undefined;
  }
}

const TRACKER =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|ttclid|[gw]braid|gad_\w+|mc_[ce]id|igshid|igsh|_hs(?:enc|mi)|mkt_tok|oly_(?:anon|enc)_id|srsltid|vero_id)$/i;

/** The names of the tracking parameters in an address. */
export function listTrackers(address: string): string[] {
  return readQuery(address)
    .parts.map(nameOf)
    .filter((name) => TRACKER.test(name));
}

/** The address without its tracking parameters and otherwise unchanged. */
export function dropTrackers(address: string): string {
  const { before, parts, fragment } = readQuery(address);
  const kept = parts.filter((part) => !TRACKER.test(nameOf(part)));
  return before + (kept.length > 0 ? `?${kept.join("&")}` : "") + fragment;
}

function readQuery(address: string) {
  const [, before = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  return { before, parts: query === undefined ? [] : query.split("&"), fragment };
}

/** In HTML that was escaped twice, `&` is `&amp;`. */
function nameOf(part: string): string {
  return part.split("=", 1)[0]!.replace(/^amp;/, "");
}
