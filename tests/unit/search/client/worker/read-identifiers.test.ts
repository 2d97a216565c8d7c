import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseQuery, writeQuery } from "../../../../../src/search/client/worker/parse-query.ts";
import { readFunctionWords } from "../../../../../src/search/client/worker/select-content-words.ts";
import { FUNCTION_WORDS } from "../../../../../src/search/function-words.ts";

const patterns = readFunctionWords(FUNCTION_WORDS);
const read = (text: string) => writeQuery(parseQuery(text, patterns));
const readAll = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, read(text)]));

describe("An identifier", () => {
  it("is searched for as the index has it, however it is copied", () => {
    const doi = '"105555marunolwp201904"';

    assert.deepEqual(
      readAll([
        "10.5555/marunol.wp.2019.04",
        "https://doi.org/10.5555/marunol.wp.2019.04",
        "http://dx.doi.org/10.5555%2Fmarunol.wp.2019.04",
        "doi:10.5555/marunol.wp.2019.04.",
        "DOI 10.5555/marunol.wp.2019.04",
        "(https://doi.org/10.5555/marunol.wp.2019.04)",
        "10.1016/S0140-6736(20)30183-5",
        "10.5555/%E0%A4%A",
        "https://orcid.org/0000-0002-1825-0097",
        "ORCID iD: 0000-0002-1825-0097",
        "ISSN 9999-9994",
        "eISSN: 9999-9994",
        "https://portal.issn.org/resource/ISSN/9999-9994",
        "WP 19-04",
      ]),
      {
        "10.5555/marunol.wp.2019.04": doi,
        "https://doi.org/10.5555/marunol.wp.2019.04": doi,
        "http://dx.doi.org/10.5555%2Fmarunol.wp.2019.04": doi,
        "doi:10.5555/marunol.wp.2019.04.": doi,
        "DOI 10.5555/marunol.wp.2019.04": doi,
        "(https://doi.org/10.5555/marunol.wp.2019.04)": doi,
        "10.1016/S0140-6736(20)30183-5": '"101016S0140673620301835"',
        "10.5555/%E0%A4%A": '"105555E0A4A"',
        "https://orcid.org/0000-0002-1825-0097": "0000000218250097",
        "ORCID iD: 0000-0002-1825-0097": "0000000218250097",
        "ISSN 9999-9994": "99999994",
        "eISSN: 9999-9994": "99999994",
        "https://portal.issn.org/resource/ISSN/9999-9994": "99999994",
        "WP 19-04": "WP 1904",
      },
    );
  });

  it("does not change other numbers or the words beside it", () => {
    assert.deepEqual(readAll(["ISSN of 2019", "doi registration 2020", "2009-2014 tides", "10.5 metres"]), {
      "ISSN of 2019": "ISSN of 2019",
      "doi registration 2020": "doi registration 2020",
      "2009-2014 tides": "20092014 tides",
      "10.5 metres": "105 metres",
    });
  });
});
