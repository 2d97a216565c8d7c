import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findXmlFault, readSvg } from "../../../src/safety/read-svg.ts";

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (content: string, attributes = "") => `${OPEN}${attributes}>${content}</svg>`;
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
const ADOBE = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
  <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>`;

const IN_ORDER: Readonly<Record<string, string>> = {
  "text that looks like an attribute": svg("<text>bought online = 41%</text>"),
  "text that looks like an address": svg("<text>JavaScript: 40</text><title>javascript:alert(1)</title>"),
  "text that looks like an element": svg("<text>&lt;script&gt; and <![CDATA[<script>]]></text>"),
  "a comment on scripts": svg('<!-- <script>alert(1)</script> onload="x" -->'),
  "the namespaces of Inkscape": svg(
    '<sodipodi:namedview inkscape:onset="1"/><metadata><rdf:RDF><dc:title>On loan</dc:title></rdf:RDF></metadata>',
    ' xmlns:inkscape="urn:a" xmlns:sodipodi="urn:b" xmlns:rdf="urn:c" xmlns:dc="urn:d"',
  ),
  "the document type of Illustrator": `<?xml version="1.0" encoding="utf-8"?>${ADOBE}<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;"><switch><foreignObject requiredExtensions="&ns_ai;" width="1" height="1"><i:ref xlink:href="#pgf" xmlns:xlink="http://www.w3.org/1999/xlink"/></foreignObject><g/></switch></svg>`,
  "links to the web and within itself": svg(
    '<a href="https://example.org/"><use xlink:href="#mark"/></a><a xlink:href="mailto:jane@example.org"/><a href="../notes/"/>',
  ),
  "a picture and a font in itself": svg(
    '<style>@font-face { src: url("data:font/woff2;base64,AA") } .a { fill: url(#b) }</style><image href="data:image/png;base64,AA"/>',
  ),
  "an animation": svg('<circle><animate attributeName="r" values="1;2" dur="1s"/></circle>'),
  "names of other vocabularies": svg(
    '<i:script on="1" online="yes" xmlns:i="urn:a"/><a href="urn:isbn:0"/><a href="tel:+82"/>',
  ),
  "a wrong coding, as .NET writes it": `<?xml version="1.0" encoding="utf-16"?>${svg("<text>한글</text>")}`,
  "a coding of its own": `<?xml version="1.0" encoding="iso-8859-1"?>${svg("<text>caf\xe9</text>")}`,
};

const RUNS = "which could run in readers' browsers";
const LOADS = "which browsers do not load for an image";
const FAULTS: readonly (readonly [source: string, fault: string])[] = [
  [svg("\n<script>alert(1)</script>"), `contains <script>, ${RUNS} (line 2 of the file)`],
  [svg('<script xlink:href="data:,alert(1)"/>'), `contains <script>, ${RUNS} (line 1 of the file)`],
  [
    '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script/></x:svg>',
    `contains <x:script>, ${RUNS} (line 1 of the file)`,
  ],
  [svg("", ' onload="alert(1)"'), `contains the attribute onload of <svg>, ${RUNS} (line 1 of the file)`],
  [svg('<g onclick="x()"/>'), `contains the attribute onclick of <g>, ${RUNS} (line 1 of the file)`],
  [
    svg('<a xlink:href=" java&#10;script:alert(1)"><text>a</text></a>'),
    `has the address "javascript:alert(1)" in <a>, ${RUNS} (line 1 of the file)`,
  ],
  [
    svg('<a href="data:text/html,x"/>'),
    `has the address "data:text/html,x" in <a>, ${RUNS} (line 1 of the file)`,
  ],
  [
    svg('<use href="data:image/svg+xml,x#a"/>'),
    `has the address "data:image/svg+xml,x#a" in <use>, ${RUNS} (line 1 of the file)`,
  ],
  [
    svg('<set attributeName="xlink:href" to="javascript:x"/>'),
    `changes "xlink:href" with <set>, ${RUNS} (line 1 of the file)`,
  ],
  [
    svg('<animate attributeName=" onmouseover" values="x"/>'),
    `changes "onmouseover" with <animate>, ${RUNS} (line 1 of the file)`,
  ],
  [
    svg(`<foreignObject><div ${XHTML}>Label</div></foreignObject>`),
    `contains HTML (<div>), ${RUNS} (line 1 of the file)`,
  ],
  [
    svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'),
    `contains HTML (<h:script>), ${RUNS} (line 1 of the file)`,
  ],
  [
    `<?xml-stylesheet type="text/xsl" href="#x"?>${svg("")}`,
    `contains <?xml-stylesheet?>, ${RUNS} (line 1 of the file)`,
  ],
  [
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg("")}`,
    `declares <!ATTLIST in its document type, ${RUNS} (line 1 of the file)`,
  ],
  [
    `<!DOCTYPE svg [<!ENTITY a "&#60;script>alert(1)&#60;/script>">]>${svg("&a;")}`,
    `declares <!ENTITY in its document type, ${RUNS} (line 1 of the file)`,
  ],
  [
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg("<text>&a;</text>")}`,
    `declares <!ENTITY in its document type, ${RUNS} (line 1 of the file)`,
  ],
  [
    `<!DOCTYPE svg [<!ENTITY a "javascript:x"><!ENTITY a "#x">]>${svg('<a href="&a;"/>')}`,
    `has the address "javascript:x" in <a>, ${RUNS} (line 1 of the file)`,
  ],
  [
    `<!DOCTYPE svg [<!ENTITY constructor "javascript:x">]>${svg('<a href="&constructor;"/>')}`,
    `has the address "javascript:x" in <a>, ${RUNS} (line 1 of the file)`,
  ],
  [svg('<image href="map.png"/>'), `loads "map.png" in <image>, ${LOADS} (line 1 of the file)`],
  [
    svg('<use xlink:href="https://example.org/a.svg#b"/>'),
    `loads "https://example.org/a.svg#b" in <use>, ${LOADS} (line 1 of the file)`,
  ],
  [
    svg("<style>\n@import 'https://example.org/a.css';</style>"),
    `loads "@import 'https://example.org/a.css'" in a style, ${LOADS} (line 2 of the file)`,
  ],
  [
    svg("<style>a { fill: \\75rl(https://example.org/a) }</style>"),
    `loads "url(https://example.org/a)" in a style, ${LOADS} (line 1 of the file)`,
  ],
  [
    svg('<g style="filter: url(//example.org/a)"/>'),
    `loads "url(//example.org/a)" in a style, ${LOADS} (line 1 of the file)`,
  ],
  ['<svg width="4" height="4"/>', "has no namespace, so browsers do not show it (line 1 of the file)"],
  ["<note/>", "begins with <note>, not with <svg> (line 1 of the file)"],
  [`${OPEN}><g></svg>`, "cannot be read as XML, so browsers do not show it (1:92: unexpected close tag)"],
  [svg("a&nbsp;b"), "cannot be read as XML, so browsers do not show it (1:90: undefined entity)"],
];

describe("An SVG", () => {
  for (const [what, source] of Object.entries(IN_ORDER)) {
    it(`is accepted with ${what}`, () => {
      const coding = source.includes("iso-8859-1") ? "latin1" : "utf8";

      assert.equal(readSvg(Buffer.from(source, coding)).fault, undefined);
    });
  }

  for (const [source, fault] of FAULTS) {
    it(`is refused, since it ${fault}`, () => {
      assert.equal(readSvg(Buffer.from(source)).fault?.fault, fault);
      assert.equal(readSvg(Buffer.from(`\ufeff${source}`, "utf16le")).fault?.fault, fault);
    });
  }
});

describe("An SVG in another encoding than it declares", () => {
  it("is refused, since browsers do not show it", () => {
    const { fault } = readSvg(Buffer.from(svg("<text>caf\u00e9</text>"), "latin1"));

    assert.deepEqual(fault, {
      fault:
        "cannot be read as XML, so browsers do not show it (The encoded data was not valid for encoding utf-8)",
      remedy: "Open it in a drawing program, and export it again.",
    });
  });
});

describe("A huge SVG", () => {
  it("is refused before it costs too much", () => {
    const deep = svg(`${"<g>".repeat(300)}${"</g>".repeat(300)}`);
    const long = svg(`<!--${" ".repeat(32_000_000)}-->`);
    const name = "x".repeat(300);

    assert.deepEqual(
      [deep, long, `<!DOCTYPE svg [<!ENTITY a "${name}">]>${svg("&a;")}`].map(
        (source) => readSvg(Buffer.from(source)).fault?.fault,
      ),
      [
        "nests its elements more than 256 deep",
        "has more than 32 MB, too many to check",
        `declares <!ENTITY in its document type, ${RUNS} (line 1 of the file)`,
      ],
    );
  });
});

describe("Another XML document", () => {
  it("may load what it likes and have any root", () => {
    const data =
      '<kml xmlns="http://www.opengis.net/kml/2.2" online="yes"><Icon href="https://example.org/pin.png"/><script/><link href="urn:nbn:0"/></kml>';

    assert.equal(findXmlFault(Buffer.from(data)), undefined);
  });

  it("must not run anything", () => {
    const data = `<kml xmlns="http://www.opengis.net/kml/2.2">\n<script ${XHTML}>alert(1)</script></kml>`;

    assert.deepEqual(findXmlFault(Buffer.from(data)), {
      fault: `contains HTML (<script>), ${RUNS} (line 2 of the file)`,
      remedy: "Remove it, or put the file into a ZIP archive.",
    });
  });
});
