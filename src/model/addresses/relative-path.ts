/**
 * Resolves a path that is written in a content file: the path within the content folder, in Unicode form NFC. A path
 * that leaves the folder begins with `../`.
 */
export function resolveRelative(file: string, target: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/").normalize("NFC");
}
