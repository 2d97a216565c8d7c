import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pagedAddress } from "../../../../src/model/addresses/addresses.ts";
import { PAGE_SIZE, paginate } from "../../../../src/model/pages/paging.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const hrefOf = (page: number) => pagedAddress("/the-quay/", page);

describe("A long list", () => {
  it("is cut into pages that hold all of it in order", () => {
    const all = numbers(2 * PAGE_SIZE + 1);

    const pages = paginate(all, hrefOf);

    assert.deepEqual(
      pages.map(({ slice }) => slice.length),
      [PAGE_SIZE, PAGE_SIZE, 1],
    );
    assert.deepEqual(
      pages.flatMap(({ slice }) => slice),
      all,
    );
  });

  it("of one page has no second, and an empty one has a page", () => {
    const lists = [numbers(PAGE_SIZE), []];

    const pages = lists.map((list) => paginate(list, hrefOf));

    assert.deepEqual(pages, [
      [
        {
          slice: numbers(PAGE_SIZE),
          paging: { current: 1, last: 1, total: PAGE_SIZE, pages: [{ number: 1, href: "/the-quay/" }] },
        },
      ],
      [{ slice: [], paging: { current: 1, last: 1, total: 0, pages: [{ number: 1, href: "/the-quay/" }] } }],
    ]);
  });

  it("links the first page, the last and those about the current one", () => {
    const pages = paginate(numbers(12 * PAGE_SIZE), hrefOf);

    const linked = [1, 6, 12].map((current) => pages[current - 1]?.paging.pages);

    assert.deepEqual(
      linked.map((links) => links?.map(({ number }) => number)),
      [
        [1, 2, 3, 12],
        [1, 4, 5, 6, 7, 8, 12],
        [1, 10, 11, 12],
      ],
    );
    assert.deepEqual(linked[0]?.slice(0, 2), [
      { number: 1, href: "/the-quay/" },
      { number: 2, href: "/the-quay/page/2/" },
    ]);
  });
});
