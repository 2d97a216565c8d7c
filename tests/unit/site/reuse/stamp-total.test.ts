import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stampTotal } from "../../../../src/site/reuse/stamp-total.ts";

const stamp = (html: string, total: number) => `${stampTotal(Buffer.from(html), total)}`;

describe("The number of publications", () => {
  it("replaces each placeholder of a page, in the placeholder's language", () => {
    const html = "<p>@@TOTAL_INDEX:en@@</p><p>통계 @@TOTAL_INDEX:ko@@</p>";

    const stamped = stamp(html, 6325);

    assert.equal(stamped, "<p>6325 publications.</p><p>통계 발간물 6325건.</p>");
  });

  it("is in the singular for one publication", () => {
    assert.equal(stamp("@@TOTAL_INDEX:en@@", 1), "1 publication.");
  });

  it("leaves a page without a placeholder, or with half of one, as it is", () => {
    for (const html of ["<p>one</p>", "<p>@@TOTAL_INDEX:en</p>", ""]) assert.equal(stamp(html, 2), html);
  });
});
