import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

const ELEMENTS = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<ScRiPt\n>alert(1)</sCrIpT\n>",
  "<script/x>alert(1)</script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "a <script>alert(1)",
  "<div><p><b><script>alert(1)</script>",
  "<svg><script>alert(1)</script></svg>",
  "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<math href='javascript:alert(1)'>x</math>",
  "<img src=x onerror=alert(1)>",
  "<img src=x\nonerror\n=\nalert(1)>",
  "<IMG SRC=x ONERROR=alert(1)>",
  "<img/src=x/onerror=alert(1)>",
  "<body onload=alert(1)>",
  "<details ontoggle=alert(1) open>x</details>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data='javascript:alert(1)'></object>",
  "<embed src='data:text/html,<script>alert(1)</script>'>",
  "<form action='javascript:alert(1)'><input type=submit formaction='javascript:alert(1)'></form>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<template><img src=x onerror=alert(1)></template>",
  "<title><img src=x onerror=alert(1)></title>",
  "<textarea><img src=x onerror=alert(1)></textarea>",
  "<xmp><img src=x onerror=alert(1)></xmp>",
  "<plaintext><img src=x onerror=alert(1)>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?php <img src=x onerror=alert(1)> ?>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<base href='javascript:alert(1)//'>",
  "<link rel=stylesheet href='javascript:alert(1)'>",
  "<p style='background:url(javascript:alert(1))'>x</p>",
  "<video poster='javascript:alert(1)' src='javascript:alert(1)'></video>",
  "<audio><source src='javascript:alert(1)'></audio>",
  "<blockquote cite='javascript:alert(1)'>x</blockquote>",
  "<table background='javascript:alert(1)'><tr><td background='javascript:alert(1)'>x</td></tr></table>",
  "<custom-element onclick=alert(1)>x</custom-element>",
  "[x]: <javascript:alert(1)>\n\n[x] ![x]",
];

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "&#106;avascript:alert(1)",
  "java&Tab;script:alert(1)",
  "java&#x0A;script:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml,<svg/onload=alert(1)>",
  "blob:https://example.org/1",
  "file:///etc/passwd",
  "about:blank",
  "offprint-link:x",
  "x%00y",
];

/** The tags of the HTML that a browser would run or load something for. */
function findDangers(html: string): readonly string[] {
  const tags = html.match(/<[a-z/!?](?:"[^"]*"|[^">])*>?/gi) ?? [];
  const names =
    /^<(?:\/|!|\?)?(?:script|style|svg|math|iframe|object|embed|form|textarea|template|meta|base|link|title|noscript)\b/i;
  const addresses = /=\s*"\s*(?:javascript|vbscript|data|blob|file|about)\s*:/i;
  const handlers = /\s(?:on\w+|style|srcdoc)\s*=/i;
  return tags.filter(
    (tag) => names.test(tag) || addresses.test(tag) || handlers.test(tag.replace(/"[^"]*"/g, '""')),
  );
}

describe("Hostile input", () => {
  it("finds no danger in harmless HTML and all of it in dangerous HTML", () => {
    const pages = ["<p>javascript: onclick=</p>", "<img onerror=x>", "<svg>", '<a href="JAVASCRIPT:x">'];

    const counts = pages.map((page) => findDangers(page).length);

    assert.deepEqual(counts, [0, 1, 1, 1]);
  });

  for (const markdown of ELEMENTS) {
    it(`is harmless after rendering: ${JSON.stringify(markdown)}`, () => {
      const contexts = [
        markdown,
        `text ${markdown} text`,
        `> - ${markdown}\n\nlast`,
        `| a |\n|---|\n| ${markdown} |`,
      ];

      const dangers = contexts.flatMap((context) => findDangers(renderBody(context, "en").html));

      assert.deepEqual(dangers, []);
    });
  }

  for (const address of ADDRESSES) {
    it(`leads nowhere with the address ${JSON.stringify(address)}`, () => {
      const quoted = address.replaceAll('"', "&quot;");
      const contexts = [
        `[x](<${address}>)`,
        `![x](<${address}>)`,
        `[x][r]\n\n[r]: <${address}>`,
        `<${address}>`,
        `<a href="${quoted}">x</a>`,
        `<img alt="" src="${quoted}">`,
        `<video src="${quoted}"></video>`,
      ];

      const html = contexts.map((context) => renderBody(context, "en").html).join("\n");

      assert.deepEqual(html.match(/\s(?:href|src)="(?!https:|mailto:|")[^"]*"/g), null);
    });
  }

  it("gets a warning where a link's address is dangerous", () => {
    const { html, remarks } = renderBody("See\n[x](JavaScript:alert\\(1\\))", "en");

    assert.equal(html, "<p>See\n<span>x</span></p>");
    assert.deepEqual(remarks, [
      {
        line: 2,
        column: 1,
        id: "removed-address",
        message: 'The address "JavaScript:alert(1)" of this link was removed.',
        remedy: "Give a web address that begins with https://, or the path of a file in the content folder.",
      },
    ]);
  });
});
