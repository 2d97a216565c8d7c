import { CacheError } from "../cache/cache-error.ts";
import { figureHtml, pictureHtml } from "../images/picture.ts";
import { resolveBody } from "../markdown/resolve-body.ts";
import { openBodyStore } from "../markdown/store/body-store.ts";
import type { BodyReferenceTable } from "../model/pages/article-page.ts";
import type { OpenBody, OpenBodyOf } from "./shown-page.ts";

/**
 * Opens the bodies that a build has rendered, each once: an author's bio is on many pages.
 *
 * @param base the site's base, `/` or `/path/`
 */
export function openBodies(cacheDir: string, base: string): OpenBodyOf {
  const store = openBodyStore(cacheDir);
  const known = new WeakMap<BodyReferenceTable, OpenBody>();
  return async (reference) => {
    const opened = known.get(reference) ?? read(reference);
    known.set(reference, opened);
    return opened;
  };

  function read({ digest, links = {}, images = {} }: BodyReferenceTable): OpenBody {
    const body = store.read(digest);
    if (!body)
      throw new CacheError(`The rendered body ${digest} cannot be read from the cache, which is made anew.`);
    const html = resolveBody(body.html, links, (target, attributes, isFigure) => {
      const image = images[target];
      return image ? (isFigure ? figureHtml : pictureHtml)(image, attributes, base) : "";
    });
    return { html, headings: body.headings };
  }
}
