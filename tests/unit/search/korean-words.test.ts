import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { indexedSuffixes, stripParticles } from "../../../src/search/korean-words.ts";

const stripAll = (words: string) => words.split(" ").map(stripParticles).join(" ");

/** Whether a query finds a word as browsers and the index do: the word or one of its suffixes begins with it. */
const finds = (query: string, word: string) =>
  [word, ...indexedSuffixes(word)].some((indexed) => indexed.startsWith(stripParticles(query)));

describe("A Korean word", () => {
  it("loses its particle", () => {
    const stripped = stripAll(
      "미국이 미국은 미국을 미국의 미국에 미국에서 미국에게 미국으로 미국과 미국도 미국만 미국부터 미국까지 미국보다 미국처럼 미국이라고 미국께서 미국한테 미국마다 미국조차 미국밖에 미국이나 미국이란 미국들",
    );

    assert.deepEqual([...new Set(stripped.split(" "))], ["미국"]);
  });

  it("loses the particle in the form that follows a vowel", () => {
    const stripped = stripAll("정부가 정부는 정부를 정부와 정부로 정부나 정부란 정부라고");

    assert.deepEqual([...new Set(stripped.split(" "))], ["정부"]);
  });

  it("loses several particles", () => {
    assert.equal(
      stripAll("미국에서는 미국으로의 국가들이 친구에게서 동맹까지도 미국과의 국가들에게는 평양으로부터의"),
      "미국 미국 국가 친구 동맹 미국 국가 평양",
    );
  });

  it("stays whole if its end only looks like a particle", () => {
    const words =
      "사이 나이 아이 차이 높이 도로 회의 의의 국가 평가 물가 전문가 작가 한반도 제도 민주주의 마을 가을 산마을 우크라이나 코로나 결과 대만 이란 대이란 아들 막내아들 국제유가 고속도로";

    assert.equal(stripAll(words), words);
  });

  it("loses only the particle after such a noun", () => {
    assert.equal(
      stripAll("회의의 회의에서 제도는 국가가 국제유가가 대만과 바다로 한반도의"),
      "회의 회의 제도 국가 국제유가 대만 바다 한반도",
    );
  });

  it("keeps two syllables, or one before a particle of two", () => {
    assert.equal(stripAll("핵의 물로 책이 나도 핵으로 북에서는 북까지"), "핵의 물로 책이 나도 핵 북 북");
  });

  it("keeps a beginning in other letters and figures", () => {
    assert.equal(
      stripAll("AI를 G7은 AI반도체를 2026년의 K-방산을 NATO의"),
      "AI G7 AI반도체 2026년 K-방산 NATO",
    );
  });

  it("stays as it is in any other script", () => {
    assert.equal(stripAll("alliance café 同盟 союз 2026 이 의"), "alliance café 同盟 союз 2026 이 의");
    assert.equal(stripParticles(""), "");
  });
});

describe("What is indexed within a Korean word", () => {
  it("begins at each syllable but the first, and has at least two", () => {
    assert.deepEqual(indexedSuffixes("한미동맹이"), ["미동맹", "동맹"]);
    assert.deepEqual(indexedSuffixes("한국경제연구소"), [
      "국경제연구소",
      "경제연구소",
      "제연구소",
      "연구소",
      "구소",
    ]);
  });

  it("is nothing for a noun of two syllables, with or without particles", () => {
    assert.deepEqual(["미국", "미국이", "미국에서는"].flatMap(indexedSuffixes), []);
  });

  it("leaves out the endings of verbs", () => {
    assert.deepEqual(["필요하다", "확인됐다", "기록이며", "발표합니다"].flatMap(indexedSuffixes), []);
  });

  it("begins at Hangul within a word of mixed scripts", () => {
    assert.deepEqual(indexedSuffixes("AI반도체를"), ["반도체", "도체"]);
    assert.deepEqual(indexedSuffixes("alliance"), []);
  });
});

describe("A query", () => {
  const found = [
    ["동맹", "한미동맹이"],
    ["미국의", "미국이"],
    ["미국에서는", "미국"],
    ["경제", "한국경제연구소"],
    ["경제연구소", "한국경제연구소에서"],
    ["반도체", "AI반도체를"],
    ["반도체를", "AI반도체"],
    ["AI", "AI반도체를"],
    ["2026", "2026년의"],
    ["2026년", "2026년의"],
    ["방산", "K-방산을"],
    ["일본", "미국일본한국"],
    ["북한", "남북한은"],
    ["페이지", "홈페이지는"],
    ["회의", "정상회의에서"],
    ["정상회의의", "정상회의"],
    ["도로", "고속도로를"],
    ["부도", "기업부도"],
    ["활로", "수출활로"],
    ["불만", "주민불만"],
    ["전문가", "외교전문가들은"],
    ["마을", "산마을에"],
    ["사이", "이웃사이의"],
    ["물가", "소비자물가가"],
    ["국가", "연방국가로의"],
    ["한반도", "한반도의"],
    ["주의", "민주주의"],
    ["이란", "대이란"],
    ["유가", "국제유가가"],
    ["협력", "안보협력하고"],
    ["제재", "대북제재였다"],
  ] as const;
  for (const [query, word] of found) {
    it(`for ${query} finds ${word}`, () => {
      assert.equal(finds(query, word), true);
    });
  }

  it("finds the same word, whatever its ending", () => {
    const words = found.flat();

    assert.deepEqual(
      words.filter((word) => !finds(word, word)),
      [],
    );
  });

  it("does not find a word without it", () => {
    assert.equal(finds("동맹", "한미관계"), false);
    assert.equal(finds("미국", "영국이"), false);
  });
});
