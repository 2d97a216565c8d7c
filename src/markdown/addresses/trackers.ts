const TRACKER =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|ttclid|[gw]braid|gad_\w+|mc_[ce]id|igshid|igsh|_hs(?:enc|mi)|mkt_tok|oly_(?:anon|enc)_id|srsltid|vero_id)$/i;

/** The names in an address's query that tell a site where its readers come from. */
export function listTrackers(address: string): string[] {
  return readQuery(address)
    .parts.map(nameOf)
    .filter((name) => TRACKER.test(name));
}

/** The address without them, and otherwise letter by letter as it is. */
export function dropTrackers(address: string): string {
  const { before, parts, fragment } = readQuery(address);
  const kept = parts.filter((part) => !TRACKER.test(nameOf(part)));
  return before + (kept.length > 0 ? `?${kept.join("&")}` : "") + fragment;
}

function readQuery(address: string) {
  const [, before = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  return { before, parts: query === undefined ? [] : query.split("&"), fragment };
}

/** In HTML that was escaped twice, `&` has become `&amp;`. */
function nameOf(part: string): string {
  return part.split("=", 1)[0]!.replace(/^amp;/, "");
}
