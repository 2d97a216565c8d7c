import type { SearchText, SearchWithoutScriptsText, SuggestionText } from "./search-text.ts";

export const KOREAN_SEARCH: SearchText = {
  description: "{name}: 모든 발간물과 첨부 파일을 검색하고 시리즈, 분류, 글쓴이, 연도로 좁혀 볼 수 있습니다.",
  hint: "따옴표로 묶으면 “그 구절 그대로” 찾습니다.",
  keyHint: "어느 페이지에서나 / 키를 누르면 검색창으로 옵니다.",
  results: "검색 결과",
  count: "발간물 {total}건 중 {count}건",
  withAll: "발간물 {total}건 중 모든 낱말이 있는 것 {count}건",
  withNone: "모든 낱말이 있는 발간물은 없습니다",
  withMost: "대부분 있는 것 {count}건",
  lacks: "없는 말: {words}",
  searching: "검색하는 중 …",
  answered: "{shards}개로 나뉜 자료 가운데 {answered}개를 검색했습니다.",
  yearFailed: "{years}년 자료를 검색하지 못했습니다.",
  yearsFailed: "{years}년 자료를 검색하지 못했습니다.",
  failed: "검색 색인을 불러오지 못했습니다.",
  offline: "인터넷에 연결되어 있지 않아 검색 색인을 불러오지 못했습니다.",
  late: "검색 기능을 불러오는 데 시간이 걸리고 있습니다. 계속 나타나지 않으면 페이지를 새로 고치거나 아래 목록을 이용하세요.",
  tryAgain: "다시 시도",
  more: "결과 더 보기",
  showing: "{count}건 중 {shown}건 표시",
  sortBy: "정렬",
  sorts: { relevance: "관련도순", newest: "최신순", oldest: "오래된순" },
  attached: "첨부 파일에서 찾음",
  filters: "검색 조건",
  dropFilter: "조건 빼기: {facet} {value}",
  clearFilters: "조건 모두 지우기",
  showResult: "결과 {count}건 보기",
  showResults: "결과 {count}건 보기",
  close: "닫기",
  clear: "검색어 지우기",
  facets: {
    series: "시리즈",
    category: "분류",
    author: "글쓴이",
    year: "연도",
    type: "유형",
    language: "언어",
  },
  findIn: "{facet} 찾기",
  showAll: "{count}개 모두 보기",
  showFewer: "줄여 보기",
  nothing: "“{query}”에 대한 결과가 없습니다.",
  nothingFiltered: "이 조건에서는 “{query}”에 대한 결과가 없습니다.",
  unknown: "“{word}”: 이 말이 있는 발간물이 없습니다.",
  didYouMean: "혹시 이 말을 찾으셨나요?",
  without: "“{value}” 빼고 찾기: {count}건",
  browse: "목록에서 찾아보기:",
};

export const KOREAN_SUGGESTIONS: SuggestionText = {
  titles: "제목",
  count: "찾은 제목 {count}건",
  all: "“{query}” 검색 결과 모두 보기",
};

export const KOREAN_WITHOUT_SCRIPTS: SearchWithoutScriptsText = {
  lists:
    "이 페이지에서 검색하려면 자바스크립트가 필요합니다. 자바스크립트 없이도 아래 목록이나 {index}에서 연도, 시리즈, 분류, 글쓴이를 따라 모두 찾을 수 있습니다.",
  engine:
    "이용자를 추적하지 않는다고 밝힌 다른 회사의 검색 서비스 DuckDuckGo로 이 사이트를 검색할 수도 있습니다. 이 양식은 duckduckgo.com으로 이어집니다. 입력란의 “{site}”는 그대로 두세요.",
  engineLabel: "DuckDuckGo로 이 사이트 검색",
  engineButton: "검색",
  allAuthors: "글쓴이 모두 보기",
};
