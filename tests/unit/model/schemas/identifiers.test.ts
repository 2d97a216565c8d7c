import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isIssn, isOrcid, toDoi, toIssn, toOrcid } from "../../../../src/model/schemas/identifiers.ts";

describe("An ORCID iD", () => {
  it("has a check digit by ISO 7064 MOD 11-2", () => {
    const iDs = [
      "0000-0002-1825-0097",
      "0000-0001-5109-3700",
      "0000-0002-1694-233X",
      "0000-0002-1825-0098",
      "0000000218250097",
    ];

    const right = iDs.filter(isOrcid);

    assert.deepEqual(right, ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"]);
  });
});

describe("An ISSN", () => {
  it("has a check digit by modulus 11", () => {
    const numbers = ["0317-8471", "2434-561X", "1050-124X", "0317-8472", "03178471"];

    const right = numbers.filter(isIssn);

    assert.deepEqual(right, ["0317-8471", "2434-561X", "1050-124X"]);
  });
});

describe("An identifier that is pasted", () => {
  it("loses what was pasted with it", () => {
    const orcids = [
      "https://orcid.org/0000-0002-1694-233X",
      "http://www.orcid.org/0000-0002-1694-233x/",
      "orcid.org/0000-0002-1694-233X",
      "ORCID iD: 0000-0002-1694-233X",
      "<https://orcid.org/0000-0002-1694-233X>",
      "https://orcid.org/0000-0002-1694-233X?lang=en",
      "https://orcid.org/my-orcid?orcid=0000-0002-1694-233X",
      "0000‐0002‐1694‐233X",
      "0000 0002 1694 233X",
      "000000021694233x",
    ];
    const dois = [
      "https://doi.org/10.1234/abc(1)",
      "http://dx.doi.org/10.1234/abc(1)",
      "doi.org/10.1234/abc(1)",
      "doi:10.1234/abc(1)",
      "DOI: 10.1234/abc(1)",
      "info:doi/10.1234/abc(1)",
      "https://doi.org/10.1234%2Fabc(1)",
      " 10.1234/abc(1) ",
      "<https://doi.org/10.1234/abc(1)?src=feed>",
    ];
    const issns = [
      "2434561X",
      "2434-561x",
      "ISSN 2434-561X",
      "eISSN: 2434–561X",
      "2434-561X (print)",
      "https://portal.issn.org/resource/ISSN/2434-561X",
    ];

    const taken = [orcids.map(toOrcid), dois.map(toDoi), issns.map(toIssn)];

    assert.deepEqual(taken, [
      orcids.map(() => "0000-0002-1694-233X"),
      dois.map(() => "10.1234/abc(1)"),
      issns.map(() => "2434-561X"),
    ]);
  });

  it("stays as it is where it is not valid", () => {
    const written = ["", "0000-0002-1694", "https://orcid.org/", "Mina Oh"];

    const taken = [written.map(toOrcid), written.map(toIssn)];

    assert.deepEqual(taken, [written, written]);
  });
});
