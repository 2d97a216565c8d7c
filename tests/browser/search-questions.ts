import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";
import { findViolations } from "./axe.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

/** What the first result of each question is. */
async function readFirst(address: string, questions: readonly string[]): Promise<Record<string, string>> {
  const page = await site.open(address);
  const first: Record<string, string> = {};
  for (const question of questions) {
    await page.goto(`${site.origin}${address}?${new URLSearchParams({ q: question })}`);
    await search.untilAnswered(page);
    first[question] = (await search.readTitles(page))[0] ?? "";
  }
  await page.context().close();
  return first;
}

describe("A question in plain words", () => {
  it("is answered in English", async () => {
    const answers = {
      "who owns the beach?": "Who Owns the Beach at Half Past Four?",
      "why do ferries wait for the tide": "A Ferry Is a Clock",
      "what was the last lighthouse with a keeper": "The Last Manned Light",
      "how many moorings are there": "The Census of Moorings",
      "how do we know when the water is slack": "Slack Water in Forty Minutes",
    };

    assert.deepEqual(await readFirst("/search/", Object.keys(answers)), answers);
  });

  it("is answered in Korean", async () => {
    const answers = {
      "물때표를 왜 하나로 합치려고 하나요?": "물때표의 정치학",
      "마지막 등대지기는 누구인가요": "마지막 등대지기",
      "겨울 운항표에서 무엇이 달라지나요": "2026년 겨울 운항표, 무엇이 바뀌나",
      "다리를 왜 놓지 않나요": "다리를 놓지 않는 이유",
      "미역은 언제 뜯나요": "미역 달력",
      "오래된 해도에 무엇이 없나요": "오래된 해도의 침묵",
      "배가 오지 않으면 어떻게 되나요": "배가 오지 않은 봄",
      "바위 이름이 왜 두 개인가요": "두 이름의 여",
      "등대가 없어지면 누가 불을 켜나": "마지막 등대지기",
      "섬에 가는 배는 언제 있나요": "배가 오지 않은 봄",
    };

    assert.deepEqual(await readFirst("/ko/search/", Object.keys(answers)), answers);
  });

  it("says how many publications have all words, and of each other one what it lacks", async () => {
    const page = await site.open("/search/?q=gulmok+herring");
    await search.untilAnswered(page);
    const lacks = () => page.locator(".result-lacks").allInnerTexts();

    const line = await page.locator(search.LINE).innerText();
    const found = await lacks();
    const violations = await findViolations(page);
    await page.goto(`${site.origin}/ko/search/?q=겨울+운항표에서+무엇이+달라지나요`);
    await search.untilAnswered(page);

    assert.equal(line, "1 of 26 publications with all words · 1 with most of them");
    assert.deepEqual(found, ["Missing: gulmok"]);
    assert.deepEqual(violations, []);
    assert.equal(
      await page.locator(search.LINE).innerText(),
      "모든 낱말이 있는 발간물은 없습니다 · 대부분 있는 것 1건",
    );
    assert.deepEqual(await lacks(), ["없는 말: 달라지나요"]);
    await page.context().close();
  });

  it("offers words similar to a missing one, above results with the other words", async () => {
    const page = await site.open("/search/?q=oister+timetable");
    await search.untilAnswered(page);
    const other = page.locator(".near").getByRole("link", { name: "oyster" });
    await other.waitFor();

    const near = await page.locator(".near").innerText();
    const places = await Promise.all(
      [other, page.locator("li.result").first()].map((it) => it.boundingBox()),
    );
    await other.click();
    await search.untilAnswered(page);

    assert.match(near, /^No publication has the word “oister”\. Did you mean:\s+oyster$/);
    assert.ok((places[0]?.y ?? 0) < (places[1]?.y ?? 0));
    assert.equal(new URL(page.url()).search, "?q=oyster+timetable");
    await page.context().close();
  });
});

describe("An identifier or a name", () => {
  it("finds its publications, however it is written", async () => {
    const page = await site.open("/search/");
    const found: Record<string, string> = {};
    const ask = async (query: string) => {
      await page.goto(`${site.origin}/search/?${new URLSearchParams({ q: query })}`);
      await search.untilAnswered(page);
      found[query] = (await search.readTitles(page)).toSorted().join(", ");
    };
    const paper = "The Argument at Anmok";
    const series = `Fewer Failures, More Darkness, ${paper}, Two Names for One Rock, 두 이름의 여`;
    const hers =
      "A Ferry Is a Clock, Fares by the Tide, The Saturday Ferry, 다리를 놓지 않는 이유, 배가 오지 않은 봄";
    const his = "The Pilot’s Grammar, Two Names for One Rock, 두 이름의 여, 물때표의 정치학";
    const expected = {
      "10.5555/marunol.wp.2019.04": paper,
      "https://doi.org/10.5555/marunol.wp.2019.04": paper,
      "doi:10.5555/marunol.wp.2017.02": "Two Names for One Rock",
      "WP 19-04": paper,
      "WP19-04": paper,
      "19-04": paper,
      "9999-9994": series,
      "ISSN 9999-9994": series,
      "Garam Noh": hers,
      "Noh Garam": hers,
      노가람: hers,
      "노 가람": hers,
      "0000-0000-0118-018X": his,
      "https://orcid.org/0000-0000-0118-018X": his,
    };

    for (const query of Object.keys(expected)) await ask(query);

    assert.deepEqual(found, expected);
    await page.context().close();
  });
});
