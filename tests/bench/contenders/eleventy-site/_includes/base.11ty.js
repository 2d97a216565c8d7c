export function render({ content, title, list, names, collections }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title ?? names[list.term] ?? list.term ?? "Invented Archive"}</title>
</head>
<body>
<header>
<a href="/">Invented Archive</a>
<p>Total Index: ${collections.newest.length} publications.</p>
</header>
<main>${content}</main>
</body>
</html>
`;
}
