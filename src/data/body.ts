import { readSettings } from "../corpus/settings.ts";
import { CacheError } from "../disk/cache-error.ts";
import type { BodyReferenceTable } from "../domain/article-page.ts";
import type { Heading } from "../domain/body.ts";
import { pictureHtml } from "../images/picture.ts";
import { type BodyStore, openBodyStore } from "../markdown/body-store.ts";
import { resolveBody } from "../markdown/resolve-body.ts";

const { cacheDir, base } = readSettings(process.env, process.cwd());
let bodies: BodyStore | undefined;

/** A body as it stands on its page. */
export interface OpenBody {
  readonly html: string;
  readonly headings: readonly Heading[];
}

const EMPTY: OpenBody = { html: "", headings: [] };

/**
 * Opens a body that the build has rendered, or, in preview, renders it now.
 *
 * @throws if the build has not rendered it
 */
export async function openBody(reference: BodyReferenceTable | undefined): Promise<OpenBody> {
  if (reference === undefined) return EMPTY;
  if (import.meta.env.DEV && reference.file !== undefined) {
    const { previewBody } = await import("./preview-body.ts");
    return previewBody(reference.file, reference.lang);
  }
  bodies ??= openBodyStore(cacheDir);
  const body = bodies.read(reference.digest);
  if (!body)
    throw new CacheError(
      `The rendered body ${reference.digest} cannot be read from the cache, which is made anew.`,
    );
  return { html: resolveTargets(body.html, reference), headings: body.headings };
}

const bios = new WeakMap<BodyReferenceTable, Promise<OpenBody>>();

/** Opens the bio of an author, which is on many pages, and keeps it for the others. */
export function openBio(reference: BodyReferenceTable | undefined): Promise<OpenBody> {
  if (reference === undefined || import.meta.env.DEV) return openBody(reference);
  const bio = bios.get(reference) ?? openBody(reference);
  bios.set(reference, bio);
  return bio;
}

function resolveTargets(html: string, { links = {}, images = {} }: BodyReferenceTable): string {
  return resolveBody(html, links, (target, attributes) => {
    const image = images[target];
    return image ? pictureHtml(image, attributes, base) : "";
  });
}
