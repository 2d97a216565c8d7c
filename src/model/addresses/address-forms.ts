/*
 * The forms of an address: the address itself, as `addresses.ts` makes it; the file that stands there; and what stands in
 * `href`. Each is turned into the others here.
 */

/** The path, within a site, of the file that stands at an address. */
export function fileAt(address: string): string {
  const path = `${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`;
  return path.includes("%") ? showAddress(path) : path;
}

/** The address of a file by its path within a site: `fileAt` the other way. */
export function addressAt(file: string): string {
  return `/${nameInAddress(file.replace(/(^|\/)index\.html$/, "$1"))}`;
}

/** An address as it stands in `href`: below the site's base (`/`, or `/path/`) and percent-encoded. */
export function toHref(address: string, base: string): string {
  const href = encodeURI(`${base.replace(/\/$/, "")}${address}`);
  return href.includes("%25") ? href.replaceAll(/%25(?=25|23|3F)/g, "%") : href;
}

/**
 * The address that a path of a URL leads to: `toHref` the other way.
 *
 * @returns undefined for what is not below the base
 */
export function fromHref(pathname: string, base: string): string | undefined {
  const path = decodePath(pathname).normalize("NFC");
  const root = base.replace(/\/?$/, "/");
  return path.startsWith(root) ? `/${nameInAddress(path.slice(root.length))}` : undefined;
}

/** Leaves what is not percent-encoded as it should be. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An address as an editor writes it, percent-encoded or not. */
export function readAddress(written: string): string {
  try {
    return decodeURI(written).normalize("NFC");
  } catch {
    return written.normalize("NFC");
  }
}

/** The name or path of a file as part of an address, in which `%`, `#` and `?` mean something else. */
export function nameInAddress(name: string): string {
  return name.replaceAll(/[%#?]/g, encodeURIComponent);
}

/** An address as a message shows it. */
export function showAddress(address: string): string {
  return address.replaceAll(/%(?:25|23|3F)/g, decodeURIComponent);
}
