import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toMovedPage } from "../../../../src/model/addresses/moved-page.ts";

const URL = "https://harbours.example/the-quay/%EC%B2%AB-%EB%B9%9B/";

describe("A page at an old address", () => {
  it("leads on at once, says where to, and keeps out of search engines", () => {
    const moved = { url: URL, href: "/the-quay/%EC%B2%AB-%EB%B9%9B/", title: "First Light", lang: "en" };

    const page = toMovedPage(moved);

    assert.equal(
      page,
      `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>First Light</title>
<meta http-equiv="refresh" content="0; url=/the-quay/%EC%B2%AB-%EB%B9%9B/">
<link rel="canonical" href="${URL}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>First Light</h1>
<p>This page has moved to <a href="/the-quay/%EC%B2%AB-%EB%B9%9B/">https://harbours.example/the-quay/첫-빛/</a></p>
</main>
</body>
</html>
`,
    );
  });

  it("contains no markup from a title or address", () => {
    const moved = { url: `${URL}"><b>`, href: `/"><i>&`, title: `</title><script>'"`, lang: `ko"` };

    const page = toMovedPage(moved);

    assert.match(page, /<html lang="ko&quot;">/);
    assert.match(page, /<title>&lt;\/title&gt;&lt;script&gt;&#39;&quot;<\/title>/);
    assert.match(page, /content="0; url=\/&quot;&gt;&lt;i&gt;&amp;">/);
    assert.doesNotMatch(page, /<script|<b>|<i>/);
  });
});
