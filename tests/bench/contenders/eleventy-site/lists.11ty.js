export const data = {
  layout: "base.11ty.js",
  pagination: { data: "collections.listPages", size: 1, alias: "list" },
  permalink: ({ list }) => `/${list.path}${list.number > 1 ? `page/${list.number}/` : ""}`,
};

const MONTH = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

export function render({ list, names }) {
  const { path, term, number, total } = list;
  const items = list.articles.map(({ url, date, data: { title, authors } }) => {
    const people = authors.map((id) => `<span>${names[id]}</span> `).join("");
    const day = date.toISOString().slice(0, 10);
    return `<li><a href="${url}">${title}</a> ${people}<time datetime="${day}">${MONTH.format(date)}</time></li>`;
  });
  const newer = number === 2 ? `/${path}` : `/${path}page/${number - 1}/`;
  return `<h1>${names[term] ?? term ?? "Invented Archive"}</h1>
<ul>
${items.join("\n")}
</ul>
<nav>${number > 1 ? `<a href="${newer}">Newer</a> ` : ""}Page ${number} of ${total}${number < total ? ` <a href="/${path}page/${number + 1}/">Older</a>` : ""}</nav>`;
}
