import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { findFileFault } from "../../../src/safety/file-fault.ts";
import { aTemporaryFolder } from "../../support/content-folder.ts";
import { writeSmallPdf } from "../../support/small-pdf.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const ZIP = bytes("PK\x03\x04\x14\0\x06\0");
const OLE = bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
const PDF = Buffer.from(writeSmallPdf(["A text"]));
const PNG = bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
const HTML = bytes("\n<!doctype html><title>Sign in</title>");
const SVG = bytes('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
const PROGRAM = bytes("MZ\x90\0\x03\0\0\0\x04\0\0\0");

const IN_ORDER: readonly (readonly [name: string, content: Buffer])[] = [
  ["data.csv", bytes("year,boats\n2014,12\n")],
  ["Data.TSV", bytes("<10\t>20\n")],
  ["data.csv", Buffer.from("\ufeff연도,배\n")],
  ["table.xlsx", ZIP],
  ["locked.xlsx", OLE],
  ["paper.docx", ZIP],
  ["talk.pptx", ZIP],
  ["data.zip", ZIP],
  ["book.epub", ZIP],
  ["본문.hwp", OLE],
  ["본문.hwpx", ZIP],
  ["paper.doc", bytes("{\\rtf1\\ansi")],
  ["paper.pdf", PDF],
  ["scan.jpg", PNG],
  ["drawing.svg", SVG],
  ["refs.bib", bytes("@book{oyster, title={Oysters}}")],
  ["refs.ris", bytes("TY  - BOOK")],
  ["notes.txt", bytes("a < b, <b> is bold, and so on")],
  ["model.R", bytes("x <- 1")],
  ["analysis.ipynb", bytes('{"cells": []}')],
  ["talk.mp3", bytes("ID3\x04\0")],
  ["talk.mp3", bytes("\xff\xfb\x90\0")],
  ["film.mp4", bytes("\0\0\0\x18ftypmp42")],
  ["data.sav", bytes("$FL2@(#) SPSS DATA FILE")],
  ["intro-to-node.js.pdf", PDF],
  ["route.gpx", bytes('<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1"/>')],
  ["LICENSE", bytes("MIT")],
  ["blank.csv", bytes("\n".repeat(5000))],
  ["answers.txt", bytes("<Mina> Where is the boat?\n<Jonas> <gone\n")],
  ["panel.dta", bytes("<stata_dta><header><release>118</release><byteorder>LSF</byteorder>\0\xff<")],
];

const runs = (what: string) => `is ${what}, and could run as part of this site`;
const FAULTS: readonly (readonly [name: string, content: Buffer, fault: string])[] = [
  ["page.html", HTML, runs("a web page")],
  ["Page.HTM", bytes("text"), runs("a web page")],
  ["page.xhtml", bytes("<html/>"), runs("a web page")],
  ["page.html.ko", HTML, runs("a web page")],
  ["saved.mht", bytes("MIME-Version: 1.0"), runs("a web page")],
  ["data.xml", bytes("<data/>"), runs("an XML document")],
  ["drawing.svgz", bytes("\x1f\x8b\x08"), runs("a compressed SVG image")],
  ["chart.js", bytes("1"), runs("a script")],
  ["chart.mjs", bytes("1"), runs("a script")],
  ["film.swf", bytes("FWS"), runs("a Flash film")],
  ["code.wasm", bytes("\0asm"), runs("a program")],
  ["setup.exe", PROGRAM, runs("a program")],
  ["setup.bat", bytes("@echo off"), runs("a program")],
  ["setup.jar", ZIP, runs("a program")],
  ["form.php", bytes("<?php"), runs("a program for web servers")],
  [".htaccess", bytes("AddType text/html .csv"), runs("a web server's settings")],
  ["paper.pdf", HTML, 'is really a web page (HTML), not what ".pdf" says'],
  ["data.csv", HTML, 'is really a web page (HTML), not what ".csv" says'],
  ["data.csv", Buffer.from("\ufeff<html>", "utf16le"), 'is really a web page (HTML), not what ".csv" says'],
  ["data", bytes("<!-- x --><script>alert(1)</script>"), "is really a web page (HTML)"],
  ["data", bytes("<a/><script>alert(1)</script>"), "is really a web page (HTML)"],
  ["data.bin", bytes("<SCRIPT src=x>"), "is really a web page (HTML)"],
  ["photo.png", SVG, 'is really an SVG image, not what ".png" says'],
  [
    "data.txt",
    bytes(`<?xml version="1.0"?>\n<!-- a\n b -->${SVG}`),
    'is really an SVG image, not what ".txt" says',
  ],
  ["paper.docx", PROGRAM, 'is really a program, not what ".docx" says'],
  ["tool", bytes("\x7fELF\x02\x01"), "is really a program"],
  ["data.csv", ZIP, 'is really a ZIP archive (as Word and Excel files are), not what ".csv" says'],
  ["paper.pdf", ZIP, 'is really a ZIP archive (as Word and Excel files are), not what ".pdf" says'],
  ["paper.docx", PDF, 'is really a PDF, not what ".docx" says'],
  ["drawing.svg", PNG, 'is really a PNG image, not what ".svg" says'],
  [
    "drawing.svg",
    bytes("<svg><script/></svg>"),
    "has no namespace, so browsers do not show it (line 1 of the file)",
  ],
  [
    "drawing.svg",
    bytes(`<!-- ${"x".repeat(5000)} --><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>`),
    "contains the attribute onload of <svg>, which could run in readers' browsers (line 1 of the file)",
  ],
  [
    "route.gpx",
    bytes('<?xml version="1.0"?><gpx><s xmlns="http://www.w3.org/1999/xhtml"/></gpx>'),
    "contains HTML (<s>), which could run in readers' browsers (line 1 of the file)",
  ],
  [
    "terms.rdf",
    bytes('<r><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
    "contains HTML (<script>), which could run in readers' browsers (line 1 of the file)",
  ],
  [
    "map.gml",
    bytes(
      '<!DOCTYPE g [<!ENTITY a "b">]>\n<g:g xmlns:g="g" xmlns:h="http://www.w3.org/1999/xhtml"><h:script/></g:g>',
    ),
    "contains HTML (<h:script>), which could run in readers' browsers (line 2 of the file)",
  ],
  [
    "late.rdf",
    bytes(`${" ".repeat(5000)}<r><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></r>`),
    "contains HTML (<script>), which could run in readers' browsers (line 1 of the file)",
  ],
  [
    "later.rdf",
    bytes(
      `<!DOCTYPE r [<!-- ${"x".repeat(5000)} -->]><r><s xmlns="http://www.w3.org/1999/xhtml">alert(1)</s></r>`,
    ),
    "declares <!-- in its document type, which could run in readers' browsers (line 1 of the file)",
  ],
  ["deep.gml", bytes("<g>".repeat(300)), "nests its elements more than 256 deep"],
  ["paper.pdf", bytes(""), "is empty"],
  [
    "paper.pdf",
    bytes("version https://git-lfs.github.com/spec/v1\noid sha256:1\n"),
    "is a Git LFS pointer, not the file itself",
  ],
];

describe("A file that is copied into the site", () => {
  for (const [index, [name, content]] of IN_ORDER.entries()) {
    it(`is accepted as ${name} (${index + 1})`, (t) => {
      assert.equal(findFault(aTemporaryFolder(t), name, content), undefined);
    });
  }

  for (const [name, content, fault] of FAULTS) {
    it(`is refused as ${name}, since it ${fault}`, (t) => {
      assert.equal(findFault(aTemporaryFolder(t), name, content)?.fault, fault);
    });
  }
});

describe("A file that cannot be read", () => {
  it("is refused", (t) => {
    assert.equal(findFileFault(join(aTemporaryFolder(t), "gone.csv"))?.fault, "cannot be opened");
  });
});

function findFault(folder: string, name: string, content: Buffer) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return findFileFault(join(folder, name));
}
