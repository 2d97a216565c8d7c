import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";
import { resolveBody } from "../../../src/markdown/resolve-body.ts";

const noPictures = () => "";

describe("Resolving a body", () => {
  it("puts addresses in the place of links, from a map or a record", () => {
    const { html } = renderBody(
      '[a](../가 나.md "T") [b](<../가 나.md#끝>) [c](/x/?a=1&b=2) [d](100%25.pdf)',
      "ko",
    );
    const links = {
      "../가 나.md#끝": '/p/"quoted"/#끝',
      "/x/?a=1&b=2": "/base/x/?a=1&b=2",
      "100%25.pdf": "/100%25.pdf",
    };

    const fromRecord = resolveBody(html, links, noPictures);
    const fromMap = resolveBody(html, new Map(Object.entries(links)), noPictures);

    assert.equal(
      fromRecord,
      '<p>[a](../가 나.md "T") <a href="/p/&quot;quoted&quot;/#끝">b</a> ' +
        '<a href="/base/x/?a=1&amp;b=2">c</a> <a href="/100%25.pdf">d</a></p>',
    );
    assert.equal(fromMap, fromRecord);
  });

  it("takes the address off a link that leads nowhere", () => {
    const { html } = renderBody('[a](gone.md "T") [b](constructor)', "en");

    const resolved = resolveBody(html, {}, noPictures);

    assert.equal(resolved, '<p><a title="T">a</a> <a>b</a></p>');
  });

  it("fills in the addresses of players' files, and only those", () => {
    const html =
      '<p>src="offprint-link:a.mp4" <video controls src="offprint-link:a.mp4" poster="offprint-link:b%20c.jpg">' +
      '<source src="offprint-link:gone.mp4" type="video/mp4"></video></p>';

    const resolved = resolveBody(html, { "a.mp4": "/x/a.mp4", "b c.jpg": "/x/b%20c.jpg" }, () => "");

    assert.equal(
      resolved,
      '<p>src="offprint-link:a.mp4" <video controls src="/x/a.mp4" poster="/x/b%20c.jpg"><source type="video/mp4"></video></p>',
    );
  });

  it("passes each image's target and attributes on to make the picture", () => {
    const alt = 'A & B > "C" <d> 한글';
    const { html } = renderBody(`![${alt.replace("<", "\\<")}](<./f 1.png>)\n\n[![e](g.png)](h.md)`, "en");
    const asked: unknown[] = [];

    const resolved = resolveBody(html, { "h.md": "/h/" }, (target, attributes) => {
      asked.push([target, attributes]);
      return "<picture>";
    });

    assert.deepEqual(asked, [
      ["./f 1.png", { alt }],
      ["g.png", { alt: "e", loading: "lazy", decoding: "async" }],
    ]);
    assert.equal(resolved, '<figure><picture></figure>\n<figure><a href="/h/"><picture></a></figure>');
  });

  it("leaves text that looks like a placeholder alone", () => {
    const markdown =
      '`<a href="offprint-link:x">` <b title=\'<a href="offprint-link:x">\'>y</b> offprint-image:z [w](https://example.org)';
    const { html } = renderBody(markdown, "en");

    const resolved = resolveBody(html, { x: "/x/" }, () => "<picture>");

    assert.equal(resolved, html);
  });
});
