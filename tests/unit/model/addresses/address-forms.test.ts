import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressAt, fileAt, fromHref, toHref } from "../../../../src/model/addresses/address-forms.ts";

/** One place a line: its address, its file, and its `href` on a site at the root. */
const FORMS = [
  ["/", "index.html", "/"],
  ["/the-quay/first-light/", "the-quay/first-light/index.html", "/the-quay/first-light/"],
  ["/물때/첫-빛/", "물때/첫-빛/index.html", "/%EB%AC%BC%EB%95%8C/%EC%B2%AB-%EB%B9%9B/"],
  ["/404.html", "404.html", "/404.html"],
  ["/feed.xml", "feed.xml", "/feed.xml"],
  ["/the-quay/feed.xml", "the-quay/feed.xml", "/the-quay/feed.xml"],
  ["/a/Paper %2312.pdf", "a/Paper #12.pdf", "/a/Paper%20%2312.pdf"],
  ["/a/50%25.pdf", "a/50%.pdf", "/a/50%25.pdf"],
  ["/a/50%2520.pdf", "a/50%20.pdf", "/a/50%2520.pdf"],
  ["/a/Who%3F.pdf", "a/Who?.pdf", "/a/Who%3F.pdf"],
  ["/a/C++ & more.pdf", "a/C++ & more.pdf", "/a/C++%20&%20more.pdf"],
  ["/a/my-index.html", "a/my-index.html", "/a/my-index.html"],
] as const;

describe("An address", () => {
  for (const [address, file, href] of FORMS) {
    it(`such as ${address} turns into a file and an href, and back`, () => {
      assert.deepEqual([fileAt(address), toHref(address, "/")], [file, href]);
      assert.deepEqual([addressAt(file), fromHref(href, "/")], [address, address]);
    });

    it(`such as ${address} stands below the base of its site`, () => {
      for (const base of ["/archive/", "/archive"]) {
        assert.equal(toHref(address, base), `/archive${href}`);
        assert.equal(fromHref(`/archive${href}`, base), address);
        assert.equal(fromHref(href, base), undefined);
      }
    });
  }

  it("is the same however its href encodes what needs no encoding", () => {
    assert.equal(fromHref("/a/C%2B%2B%20%26%20more.pdf", "/"), "/a/C++ & more.pdf");
  });

  it("is in Unicode form NFC, whatever a browser asks for", () => {
    assert.equal(fromHref(encodeURI("/물때/".normalize("NFD")), "/"), "/물때/");
  });

  it("that is badly encoded is read as it is written", () => {
    assert.equal(fromHref("/50%/", "/"), "/50%25/");
  });
});
