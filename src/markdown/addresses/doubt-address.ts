import type { Mend } from "../../model/problem.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import { shorten } from "../shorten.ts";
import { dropTrackers, findRealAddress, listTrackers } from "./real-address.ts";

/**
 * Why readers may not get where an address should take them: `fault` completes "The link to “…” …"; `remedy` is whole
 * sentences.
 */
interface AddressDoubt {
  readonly id: ProblemId;
  readonly fault: string;
  readonly remedy: string;
  readonly mend?: Mend | undefined;
}

const OWN_COMPUTER = /^(?:(?:.+\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/;

const PRIVATE_NETWORK =
  /^(?:10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[f[cd][\da-f]{2}:.*\]|\[fe80:.*\]|.+\.(?:corp|home\.arpa|internal|intranet|lan|local))$/;

/** Pages that show each reader their own account. */
const OWN_ACCOUNT =
  /^(?:mail\.google\.com\/|outlook\.(?:live|office|office365)\.com\/|drive\.google\.com\/drive\/(?:u\/|my-drive)|(?:www\.)?dropbox\.com\/home(?:\/|$)|[^/]+\/wp-admin\/)/;

const EDITOR = /^(https?:\/\/docs\.google\.com\/([a-z]+)\/(?:u\/\d+\/)?d\/[\w-]+)\/edit\b/i;

/** The host of a proxy through which a library's members read journals. */
const PROXY = /(?:^|[.-])(?:ezproxy|libproxy)\.|\.idm\.oclc\.org$/;

/** Web archives. Their addresses contain the whole address of the page that they keep. */
const ARCHIVE = /^(?:web\.archive\.org|archive\.(?:is|org|ph|today)|perma\.cc)$/;

/** A quick first look: an archive has thousands of addresses, and nearly all of them are in order. */
const SUSPECT =
  /^https?:(?!\/\/)|^(?:https?:)?\/\/(?:\d|\[|[^/.:?#]+(?:[:/?#]|$)|[^/?#]*(?:localhost|\.(?:corp|arpa|internal|intranet|lan|local)(?:[:/?#]|$)|proxy|oclc))|\/(?:edit|wp-admin|home|mail|drive)\b|(?:mail\.google|outlook\.)|[?&;/](?:to|u|q|url|qurl|target|uddg|z|v\d)[=/]|list-manage|amp|[?&](?:utm_|_?[a-z]*clid|[gw]braid|gad_|mc_|igsh|_hs|mkt_tok|oly_|srsltid|vero_id)/i;

/**
 * Finds what is doubtful about a web address: it works only for its author, or it goes through a site that counts
 * readers. Undefined for an address that is in order.
 */
export function doubtAddress(address: string): AddressDoubt | undefined {
  if (!SUSPECT.test(address)) return undefined;
  const url = URL.parse(address, "https://site.invalid");
  if (url === null) return undefined;
  return (
    doubtScheme(address, url) ??
    doubtHost(url) ??
    doubtWay(url) ??
    (ARCHIVE.test(url.hostname) ? undefined : doubtTrackers(address))
  );
}

function doubtScheme(address: string, { hostname }: URL): AddressDoubt | undefined {
  if (/^https?$/.test(hostname)) {
    const rest = address.replace(/^(?:https?:)?\/\/(https?)(?::|%3A)?\/\//i, "$1://");
    const mend = { from: address, to: rest };
    return { id: "malformed-address", fault: "starts with http twice", remedy: `Write ${rest}.`, mend };
  }
  const [, scheme, after] = /^\s*(https?):\/?([^/].*)$/is.exec(address) ?? [];
  if (scheme) {
    const whole = `${scheme}://${after}`;
    const mend = { from: address, to: whole };
    return { id: "malformed-address", fault: "is missing a slash", remedy: `Write ${whole}.`, mend };
  }
  if (hostname.includes(".") || hostname.startsWith("[") || hostname === "localhost") return undefined;
  const remedy = "Write the whole address; if it is only an example, write it as code.";
  return { id: "malformed-address", fault: `leads to "${hostname}", which is not a host on the web`, remedy };
}

function doubtHost({ hostname, pathname, href }: URL): AddressDoubt | undefined {
  const give = "Give an address that every reader can open; if it is only an example, write it as code.";
  if (OWN_COMPUTER.test(hostname))
    return { id: "private-address", fault: "leads to the reader's own computer", remedy: give };
  if (PRIVATE_NETWORK.test(hostname))
    return { id: "private-address", fault: "leads to a private network", remedy: give };
  if (OWN_ACCOUNT.test(hostname + pathname))
    return { id: "private-address", fault: "leads to a page of your own account", remedy: give };
  const [, document, kind] = EDITOR.exec(href) ?? [];
  if (document === undefined) return undefined;
  const shown = kind === "forms" ? "viewform" : "preview";
  return {
    id: "private-address",
    fault: "opens a document for editing, which needs an account and permission",
    remedy: `Share the document with everyone, and link to ${document}/${shown}.`,
  };
}

function doubtWay(url: URL): AddressDoubt | undefined {
  const real = findRealAddress(url);
  if (real !== undefined) {
    const remedy = `Link to the page itself: ${dropTrackers(real)}.`;
    return { id: "tracking-address", fault: `goes through ${url.hostname}`, remedy };
  }
  if (PROXY.test(url.hostname))
    return {
      id: "private-address",
      fault: "goes through a library's proxy, which admits only its members",
      remedy: "Link to the publisher's own page or to the DOI.",
    };
  if (/\.list-manage\d*\.com$/.test(url.hostname) && url.pathname.startsWith("/track/"))
    return {
      id: "tracking-address",
      fault: "goes through a newsletter's click counter",
      remedy: "Open it, and link to the page that it leads to.",
    };
  return undefined;
}

function doubtTrackers(address: string): AddressDoubt | undefined {
  const trackers = listTrackers(address);
  if (trackers.length === 0) return undefined;
  return {
    id: "tracking-address",
    mend: { from: address, to: dropTrackers(address) },
    fault: `carries tracking parameters (${shorten(trackers.join(", "))})`,
    remedy: `Write ${dropTrackers(address)}.`,
  };
}
