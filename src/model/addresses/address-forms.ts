/*
 * The three forms of an address: the address itself, which `addresses.ts` makes, the path of its file, and its `href`.
 * They are converted into each other here.
 */

/** The path within the site of the file at an address. */
export function fileAt(address: string): string {
  const path = `${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`;
  return path.includes("%") ? showAddress(path) : path;
}

/** The address of a file, from its path within the site: the inverse of `fileAt`. */
export function addressAt(file: string): string {
  return `/${nameInAddress(file.replace(/(^|\/)index\.html$/, "$1"))}`;
}

/** Makes an `href` of an address: below the site's base (`/` or `/path/`) and percent-encoded. */
export function toHref(address: string, base: string): string {
  const href = encodeURI(`${base.replace(/\/$/, "")}${address}`);
  return href.includes("%25") ? href.replaceAll(/%25(?=25|23|3F)/g, "%") : href;
}

/** The address of the path of a URL: the inverse of `toHref`. Undefined if the path is not below the base. */
export function fromHref(pathname: string, base: string): string | undefined {
  const path = decodePath(pathname).normalize("NFC");
  const root = base.replace(/\/?$/, "/");
  return path.startsWith(root) ? `/${nameInAddress(path.slice(root.length))}` : undefined;
}

/** Decodes a path; one with broken percent-encoding stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Decodes an address that an editor wrote, percent-encoded or not. */
export function readAddress(written: string): string {
  try {
    return decodeURI(written).normalize("NFC");
  } catch {
    return written.normalize("NFC");
  }
}

/** Encodes `%`, `#` and `?` in the name or path of a file, because they have a meaning in an address. */
export function nameInAddress(name: string): string {
  return name.replaceAll(/[%#?]/g, encodeURIComponent);
}

/** Decodes an address for a message. */
export function showAddress(address: string): string {
  return address.replaceAll(/%(?:25|23|3F)/g, decodeURIComponent);
}
