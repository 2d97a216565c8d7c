/**
 * The path, within the content folder and in Unicode form NFC, that a path written in one of its files leads to. One that
 * leads out of the folder begins with `../`.
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
