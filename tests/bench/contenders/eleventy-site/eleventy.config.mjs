import markdownIt from "markdown-it";
import markdownItAnchor from "markdown-it-anchor";
import markdownItFootnote from "markdown-it-footnote";

const PAGE_SIZE = 50;

export default function configure(eleventy) {
  const markdown = markdownIt({ html: true }).use(markdownItAnchor).use(markdownItFootnote);
  eleventy.setLibrary("md", markdown);
  eleventy.addCollection("newest", (all) => all.getFilteredByTag("articles").toReversed());
  eleventy.addCollection("listPages", (all) => listPages(all.getFilteredByTag("articles").toReversed()));
  return { markdownTemplateEngine: false, templateFormats: ["md", "11ty.js"] };
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
