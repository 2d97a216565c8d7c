import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readKoreanText } from "../../../../src/site/fonts/korean-text.ts";

const page = (body: string, sheet = "/fonts/korean.css") =>
  `<html lang="ko"><head><title>제목</title><link rel="stylesheet" href="${sheet}"></head><body>${body}</body></html>`;

describe("The Korean characters of a page", () => {
  it("are told apart by the faces that show them", () => {
    const text = readKoreanText(
      page(`<nav>차</nav><h1>물때</h1><p class="dek">요약</p>
        <div class="prose"><p>본<strong>굵</strong><br>문</p><table><tr><td>표</td></tr></table></div><time>날</time><a>이름</a>`),
    );

    assert.deepEqual(text, {
      text: "름문본약요이",
      headings: "굵때물",
      labels: "날름이차표",
    });
  });

  it("have signs and Hanja that Latin faces lack", () => {
    assert.equal(readKoreanText(page("A漢「※」――②"))?.text, "―※②「」漢");
  });

  it("have what scripts show", () => {
    assert.equal(
      readKoreanText(page('<input placeholder="검색"><a href="#시간" title="설명">x</a>'))?.labels,
      "검색",
    );
  });

  it("are not read if the page does not load the faces", () => {
    assert.equal(readKoreanText(page("한국어", "/_astro/site.css")), undefined);
  });

  it("are read on a site below a path", () => {
    assert.equal(readKoreanText(page("한국어", "/archive/fonts/korean.css"))?.labels, "국어한");
  });
});
