import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { findBrokenLinks } from "../support/broken-links.ts";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { parsePage } from "../support/html-page.ts";
import { startPreview } from "../support/running-preview.ts";
import { listPages, readSearchRecords } from "../support/site-files.ts";
import { serveSite } from "../support/site-server.ts";
import { writeSmallPdf } from "../support/small-pdf.ts";

const ORIGIN = "https://harbours.example";
const decomposed = (text: string) => text.normalize("NFD");
const aDrawing = (title: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${title}</title></svg>`;

const ODD = "articles/2023/odd-names.md";
const KOREAN = "articles/2023/자모.md";
const files = {
  ...SMALL_SITE,
  [ODD]: `---
title: Odd Names
date: 2023-01-01
categories: [tides]
authors: [mina-oh]
cover: { src: "./cover%20%231.svg", alt: A cover }
attachments:
  - { file: "./Paper #12.pdf", title: Paper Twelve }
  - { file: ./100%.csv, title: All of it }
---

[encoded](./Q%26A%20%5B1%5D%3F.txt), [angled](<./Q&A [1]?.txt>), [raw](./50%25.csv), [percent](./100%.csv),
[number](<Paper #12.pdf>), [number encoded](Paper%20%2312.pdf#page=2), [downloaded](report%20final.csv),
[from Windows](<back%5Cslash.csv>).

![A bracket](<./chart (1) #2.svg>)

![A question](./what%3F.svg?raw=true)
`,
  "articles/2023/cover #1.svg": aDrawing("cover"),
  "articles/2023/Paper #12.pdf": writeSmallPdf(["Gulmok in a numbered paper"]),
  "articles/2023/100%.csv": "1,1\n",
  "articles/2023/50%.csv": "5,0\n",
  "articles/2023/Q&A [1]?.txt": "Why?\n",
  "articles/2023/report%20final.csv": "f,1\n",
  "articles/2023/back\\slash.csv": "b,1\n",
  "articles/2023/chart (1) #2.svg": aDrawing("chart"),
  "articles/2023/what?.svg": aDrawing("what"),
  [decomposed(KOREAN)]: `---
title: 자모
date: 2023-02-01
lang: ko
series: ${decomposed("노트")}
categories: [tides]
authors: [${decomposed("오-미나")}]
cover: { src: ./${"표지"}.svg, alt: 표지 }
attachments: [{ file: "./${"부록"}.csv", title: 부록 }]
tags: [${decomposed("등대")}]
---

## ${decomposed("등대")}

[위](#등대), [다른 글](./모음.md#${decomposed("물때")}), ![그림](./${"그림"}.svg)
`,
  [`articles/2023/${decomposed("표지")}.svg`]: aDrawing("표지"),
  [`articles/2023/${decomposed("부록")}.csv`]: "1\n",
  [`articles/2023/${decomposed("그림")}.svg`]: aDrawing("그림"),
  "articles/2023/모음.md": `---
title: 모음
date: 2023-03-01
lang: ko
series: 노트
categories: [tides]
authors: [오-미나]
tags: [등대]
---

## 물때

[글](./${decomposed("자모")}.md#등대), [주소로](/노트/${decomposed("자모")}/), [Caf\u00e9](./cafe\u0301.csv).
`,
  "articles/2023/caf\u00e9.csv": "1\n",
  [`authors/${decomposed("오-미나")}.md`]: `---\nname: 오미나\nphoto: { src: ./사진.svg, alt: 오미나 }\n---\n`,
  [`authors/${decomposed("사진")}.svg`]: aDrawing("사진"),
  [`series/${decomposed("노트")}.md`]: "---\ntitle: 노트\n---\n",
};

describe("Files with odd names", async () => {
  const folders = aSite({ after }, files);
  const site = await build(folders);
  const server = await serveSite(folders.outDir);
  after(server.close);

  it("are found, linked to and copied", () => {
    const page = `${site.files.get("articles/odd-names/index.html")}`;

    const copies = [...site.files.keys()].filter((path) => path.startsWith("articles/odd-names/")).toSorted();
    const links = parsePage(page).links.filter(
      (link) => link.startsWith("/articles/odd-names/") && /[^/]$/.test(link),
    );
    assert.deepEqual(copies, [
      "articles/odd-names/100%.csv",
      "articles/odd-names/50%.csv",
      "articles/odd-names/Paper #12.pdf",
      "articles/odd-names/Q&A [1]?.txt",
      "articles/odd-names/back\\slash.csv",
      "articles/odd-names/index.html",
      "articles/odd-names/report%20final.csv",
    ]);
    assert.deepEqual([...new Set(links)].toSorted(), [
      "/articles/odd-names/100%25.csv",
      "/articles/odd-names/50%25.csv",
      "/articles/odd-names/Paper%20%2312.pdf",
      "/articles/odd-names/Paper%20%2312.pdf#page=2",
      "/articles/odd-names/Q&A%20%5B1%5D%3F.txt",
      "/articles/odd-names/back%5Cslash.csv",
      "/articles/odd-names/report%2520final.csv",
    ]);
    assert.equal(page.match(/<img [^>]*src="\/_images\//g)?.length, 3);
    assert.deepEqual(findBrokenLinks(site.files, ORIGIN), []);
  });

  it("are served where links lead", async () => {
    const addresses = ["Paper%20%2312.pdf", "Q&A%20%5B1%5D%3F.txt", "100%25.csv", "report%2520final.csv"];

    const answers = await Promise.all(
      addresses.map(async (name) => (await fetch(`${server.origin}/articles/odd-names/${name}`)).status),
    );

    assert.deepEqual(answers, [200, 200, 200, 200]);
  });

  it("can be searched", () => {
    const record = readSearchRecords(site.files).find(({ url }) => url === "/articles/odd-names/");

    assert.match(record?.content ?? "", /Gulmok in a numbered paper/);
  });

  it("find each other in both Unicode forms", () => {
    const korean = parsePage(`${site.files.get("노트/자모/index.html")}`);
    const other = parsePage(`${site.files.get("노트/모음/index.html")}`);

    const paths = [...site.files.keys()].filter((path) => path !== path.normalize("NFC"));
    assert.deepEqual(paths, []);
    assert.equal(korean.ids.includes("등대"), true);
    assert.equal(korean.links.includes(encodeURI("/노트/모음/#물때")), true);
    assert.equal(korean.links.includes(encodeURI("/노트/자모/부록.csv")), true);
    assert.equal(other.links.includes(encodeURI("/노트/자모/#등대")), true);
    assert.equal(site.files.has("노트/모음/caf\u00e9.csv"), true);
    assert.equal(listPages(site.files).includes("tags/등대/index.html"), true);
    assert.equal(parsePage(`${site.files.get("authors/오-미나/index.html")}`).text.includes("자모"), true);
  });

  it("are shown in the preview", async (t) => {
    const preview = await startPreview(t, folders);
    const page = await preview.open("/articles/odd-names/");

    const links = parsePage(page).links.filter((link) => link.startsWith("/@content/"));
    const answers = await Promise.all([...new Set(links)].map((link) => preview.open(link)));
    const images = [...page.matchAll(/<img [^>]*src="(\/@content\/[^"]*)"/g)].map((match) => match[1] ?? "");
    const drawn = await Promise.all(images.map((image) => preview.open(image)));
    assert.equal(answers.length >= 6, true);
    assert.deepEqual(
      answers.filter((answer) => answer.includes("<html")),
      [],
    );
    assert.equal(drawn.filter((drawing) => drawing.includes("<svg")).length, 3);
    const korean = await preview.open(encodeURI("/노트/자모/"));
    const koreanImage = /<img [^>]*src="(\/@content\/[^"]*)"/.exec(korean)?.[1] ?? "";
    assert.match(await preview.open(koreanImage), /<svg/);
  });
});
