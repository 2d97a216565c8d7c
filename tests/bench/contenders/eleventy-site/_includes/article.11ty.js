export const data = { layout: "base.11ty.js" };

const MONTH = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

export function render({ title, lang, date, series, categories, topics, authors, cover, attachments, names, content }) {
  const links = categories.map((id) => `<a href="/categories/${id}/">${names[id]}</a>`);
  const day = date.toISOString().slice(0, 10);
  return `<article data-pagefind-body lang="${lang}">
${series.map((id) => `<p><a href="/series/${id}/">${names[id]}</a></p>`).join("")}
<h1>${title}</h1>
<p>Published <time datetime="${day}">${MONTH.format(date)}</time></p>
<p>${links.join(", ")}</p>
${topics.length > 0 ? `<p>${topics.map((id) => `<a href="/topics/${id}/">${names[id] ?? id}</a>`).join(" ")}</p>` : ""}
<p>By ${authors.map((id) => names[id]).join(", ")}</p>
${cover ? `<img src="${cover.src}" alt="${cover.alt}" loading="lazy">` : ""}
${content}
${attachments.map((address) => `<p><a href="${address}">Download</a></p>`).join("")}
<p>${series[0] ? `<a href="/series/${series[0]}/">Return to ${names[series[0]]}</a>` : '<a href="/">Return to the Total Index</a>'}</p>
</article>`;
}
