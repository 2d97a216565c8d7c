import { cpSync, globSync } from "node:fs";
import { join } from "node:path";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
import markdownIt from "markdown-it";
import markdownItAnchor from "markdown-it-anchor";
import markdownItFootnote from "markdown-it-footnote";

const PAGE_SIZE = 50;
const IMAGES = ".cache/@11ty/img/";

export default function configure(eleventy) {
  const markdown = markdownIt({ html: true }).use(markdownItAnchor).use(markdownItFootnote);
  eleventy.setLibrary("md", markdown);
  eleventy.addPassthroughCopy("articles/**/*.pdf");
  // Pictures on other sites would be fetched and kept here, which no other generator does.
  if (globSync("articles/**/*.jpg").length > 0) addPictures(eleventy);
  eleventy.addCollection("newest", (all) => all.getFilteredByTag("articles").toReversed());
  eleventy.addCollection("listPages", (all) => listPages(all.getFilteredByTag("articles").toReversed()));
  return { markdownTemplateEngine: false, templateFormats: ["md", "11ty.js"] };
}

/** Pictures are written into the cache folder, which CI keeps, and copied from there. */
function addPictures(eleventy) {
  eleventy.addPlugin(eleventyImageTransformPlugin, {
    formats: ["webp", "jpeg"],
    widths: [480, 800, 1200, "auto"],
    urlPath: "/img/",
    outputDir: IMAGES,
    htmlOptions: { imgAttributes: { loading: "lazy", sizes: "(min-width: 50rem) 48rem, 100vw" } },
  });
  eleventy.on("eleventy.after", ({ directories }) => {
    cpSync(IMAGES, join(directories.output, "img"), { recursive: true });
  });
}

/** The pages of the home list and of every series, category and year, of fifty articles each. */
function listPages(articles) {
  const groups = new Map([["", articles]]);
  for (const article of articles) {
    for (const kind of ["series", "categories", "topics", "years"]) {
      for (const id of article.data[kind]) {
        const path = `${kind}/${id}/`;
        if (!groups.has(path)) groups.set(path, []);
        groups.get(path).push(article);
      }
    }
  }
  return [...groups].flatMap(([path, members]) => {
    const total = Math.ceil(members.length / PAGE_SIZE);
    return Array.from({ length: total }, (_, index) => ({
      path,
      term: path.split("/")[1],
      number: index + 1,
      total,
      articles: members.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    }));
  });
}
