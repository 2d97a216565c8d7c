import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { excerptOf } from "../../../src/markdown/excerpt.ts";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

function render(markdown: string): string {
  return renderBody(markdown, "ko").html.replaceAll(' rel="noopener"', "");
}

/** The addresses that links have, and the text with the links in brackets. */
function readLinks(markdown: string): [string, string[]] {
  const html = render(markdown);
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address!);
  return [html.replaceAll(/<a [^>]*>|<\/a>/g, "|").replaceAll(/<\/?p>/g, ""), addresses];
}

describe("Emphasis in Korean, Japanese and Chinese", () => {
  it("ends at a sign that a particle follows", () => {
    const markdown =
      '**전략(IPS)**을 **"한미동맹"**은 **(가)**와 **이 [링크](https://example.kr/)**만을 *“말”*이라고 ~~“삭제”~~라고 그는**(전)**장관';

    const html = render(markdown);

    assert.equal(
      html,
      '<p><strong>전략(IPS)</strong>을 <strong>"한미동맹"</strong>은 <strong>(가)</strong>와 ' +
        '<strong>이 <a href="https://example.kr/">링크</a></strong>만을 <em>“말”</em>이라고 ' +
        "<del>“삭제”</del>라고 그는<strong>(전)</strong>장관</p>",
    );
  });

  it("does so in Japanese and Chinese", () => {
    const html = render("**これは「強調」**です。\n\n**“强调”**的文字");

    assert.equal(html, "<p><strong>これは「強調」</strong>です。</p>\n<p><strong>“强调”</strong>的文字</p>");
  });

  it("leaves ranges and single asterisks as they are", () => {
    const html = render("2019~2021년과 9~10월, 3 * 4(가) * 5");

    assert.equal(html, "<p>2019~2021년과 9~10월, 3 * 4(가) * 5</p>");
  });

  it("shows no asterisks in excerpts either", () => {
    const excerpt = excerptOf("**전략(IPS)**을 본다.");

    assert.equal(excerpt, "전략(IPS)을 본다.");
  });
});

describe("A bare address", () => {
  it("ends where Korean begins", () => {
    const read = readLinks(
      "https://example.org/report에서 www.example.org를 jane@example.org에게 https://example.org:8080에서 HTTPS://EXAMPLE.ORG/A와",
    );

    assert.deepEqual(read, [
      "|https://example.org/report|에서 |www.example.org|를 |jane@example.org|에게 |https://example.org:8080|에서 |HTTPS://EXAMPLE.ORG/A|와",
      [
        "https://example.org/report",
        "http://www.example.org",
        "mailto:jane@example.org",
        "https://example.org:8080",
        "HTTPS://EXAMPLE.ORG/A",
      ],
    ]);
  });

  it("ends before brackets and stops of East Asian text", () => {
    const read = readLinks(
      "「https://example.org/a」 （https://example.org/b） https://example.org/c。 https://example.org/d(보고서)는 https://example.org/e,그리고",
    );

    assert.deepEqual(read, [
      "「|https://example.org/a|」 （|https://example.org/b|） |https://example.org/c|。 |https://example.org/d|(보고서)는 |https://example.org/e|,그리고",
      ["a", "b", "c", "d", "e"].map((name) => `https://example.org/${name}`),
    ]);
  });

  it("ends before curly quotation marks, and keeps an apostrophe within a word", () => {
    const read = readLinks(
      "“https://example.org/a” ‘https://example.org/b’라고 https://example.org/what’s-new",
    );

    assert.deepEqual(read, [
      "“|https://example.org/a|” ‘|https://example.org/b|’라고 |https://example.org/what’s-new|",
      ["https://example.org/a", "https://example.org/b", "https://example.org/what%E2%80%99s-new"],
    ]);
  });

  it("ends likewise where it follows a sign that only the second reading takes", () => {
    const read = readLinks("자료:www.example.org/report, 그리고 출처:www.example.org/data에서");

    assert.deepEqual(read, [
      "자료:|www.example.org/report|, 그리고 출처:|www.example.org/data|에서",
      ["http://www.example.org/report", "http://www.example.org/data"],
    ]);
  });

  it("leaves what follows to Markdown", () => {
    const html = render("https://example.org/report에서**굵게**");

    assert.equal(
      html,
      '<p><a href="https://example.org/report">https://example.org/report</a>에서<strong>굵게</strong></p>',
    );
  });

  it("may have its host in another script, and goes on in it within angle brackets", () => {
    const read = readLinks(
      "https://한국.kr/a를 https://www.한국.kr <https://ko.wikipedia.org/wiki/한국>에서 https://example.org/café",
    );

    assert.deepEqual(read, [
      "|https://한국.kr/a|를 |https://www.한국.kr| |https://ko.wikipedia.org/wiki/한국|에서 |https://example.org/café|",
      [
        "https://%ED%95%9C%EA%B5%AD.kr/a",
        "https://www.%ED%95%9C%EA%B5%AD.kr",
        "https://ko.wikipedia.org/wiki/%ED%95%9C%EA%B5%AD",
        "https://example.org/caf%C3%A9",
      ],
    ]);
  });
});
