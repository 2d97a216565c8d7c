/** A PDF of one page in a standard font. Without lines, its page is empty like that of a scan. */
export function writeSmallPdf(lines: readonly string[]): Uint8Array {
  const escaped = lines.map((line) => `(${line.replaceAll(/[\\()]/g, "\\$&")}) Tj T*`);
  const content = lines.length === 0 ? "" : `BT /F1 12 Tf 14 TL 72 720 Td ${escaped.join(" ")} ET`;
  return writePdf(content, ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]);
}

/**
 * A PDF of one line in a font that it neither embeds nor maps to Unicode, as East Asian word processors have long
 * written them. A reader has to know the encoding by its name.
 *
 * @param coding a predefined CMap, such as KSCms-UHC-H
 * @param characters the character collection, such as Korea1
 */
export function writeCodedPdf(coding: string, characters: string, text: Uint8Array): Uint8Array {
  const system = `<< /Registry (Adobe) /Ordering (${characters}) /Supplement 1 >>`;
  return writePdf(`BT /F1 12 Tf 72 720 Td <${Buffer.from(text).toString("hex")}> Tj ET`, [
    `<< /Type /Font /Subtype /Type0 /BaseFont /Batang-${coding} /Encoding /${coding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Batang /CIDSystemInfo ${system} /FontDescriptor 7 0 R >>`,
    "<< /Type /FontDescriptor /FontName /Batang /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
  ]);
}

/** @param fonts objects of the file; the first is the font F1, with the number 5 */
function writePdf(content: string, fonts: readonly string[]): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...fonts,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + table + trailer);
}
