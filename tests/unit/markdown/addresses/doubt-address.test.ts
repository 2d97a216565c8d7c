import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { doubtAddress } from "../../../../src/markdown/addresses/doubt-address.ts";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";
import { PROBLEM_KINDS } from "../../../../src/model/problem-kinds/problem-kinds.ts";

const faultOf = (address: string) => doubtAddress(address)?.fault;

describe("An address", () => {
  it("is doubted where it leads to one's own computer or network", () => {
    const own = [
      "http://localhost:4321/a",
      "http://127.0.0.1/",
      "http://[::1]:80/",
      "https://app.localhost/",
    ];
    const near = [
      "http://192.168.0.7/a",
      "https://10.1.2.3",
      "http://172.20.0.1",
      "http://nas.local/x",
      "http://[fd00::1]/",
    ];

    assert.deepEqual(
      own.map(faultOf),
      own.map(() => "leads to the reader's own computer"),
    );
    assert.deepEqual(
      near.map(faultOf),
      near.map(() => "leads to a private network"),
    );
    assert.deepEqual(doubtAddress("http://localhost"), {
      id: "private-address",
      fault: "leads to the reader's own computer",
      remedy: "Give an address that every reader can open; if it is only an example, write it as code.",
    });
  });

  it("is not doubted where an archive keeps a page by the address that it had", () => {
    const fault = faultOf("https://web.archive.org/web/2020/http://example.org/?utm_source=x");

    assert.equal(fault, undefined);
  });

  it("is doubted where its host does not exist", () => {
    const doubts = [
      "http://guides",
      "http://http://example.org/a",
      "https://https//example.org",
      "https:/example.org/a",
    ].map(doubtAddress);

    assert.deepEqual(doubts, [
      {
        id: "malformed-address",
        fault: 'leads to "guides", which is not a host on the web',
        remedy: "Write the whole address; if it is only an example, write it as code.",
      },
      {
        id: "malformed-address",
        fault: "starts with http twice",
        remedy: "Write http://example.org/a.",
        mend: { from: "http://http://example.org/a", to: "http://example.org/a" },
      },
      {
        id: "malformed-address",
        fault: "starts with http twice",
        remedy: "Write https://example.org.",
        mend: { from: "https://https//example.org", to: "https://example.org" },
      },
      {
        id: "malformed-address",
        fault: "is missing a slash",
        remedy: "Write https://example.org/a.",
        mend: { from: "https:/example.org/a", to: "https://example.org/a" },
      },
    ]);
  });

  it("is doubted where readers need an account or permission", () => {
    const own = ["https://mail.google.com/mail/u/0/#inbox/x", "https://example.org/wp-admin/post.php?post=1"];

    assert.deepEqual(
      own.map(faultOf),
      own.map(() => "leads to a page of your own account"),
    );
    assert.deepEqual(doubtAddress("https://docs.google.com/document/d/1aB_c-D/edit?usp=sharing"), {
      id: "private-address",
      fault: "opens a document for editing, which needs an account and permission",
      remedy:
        "Share the document with everyone, and link to https://docs.google.com/document/d/1aB_c-D/preview.",
    });
    assert.deepEqual(doubtAddress("https://www-jstor-org.ezproxy.example.edu/stable/1"), {
      id: "private-address",
      fault: "goes through a library's proxy, which admits only its members",
      remedy: "Link to the publisher's own page or to the DOI.",
    });
  });

  it("is doubted where it goes through another site, and the real one is named", () => {
    const ways = [
      [
        "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26utm_source%3Dx&sa=D",
        "https://example.org/a?b=1",
      ],
      ["https://www.google.co.kr/url?sa=t&url=https://example.org/a", "https://example.org/a"],
      [
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05",
        "https://example.org/a",
      ],
      ["http://l.facebook.com/l.php?u=http%3A%2F%2Fexample.org%2Fa&h=A", "http://example.org/a"],
      ["https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample%2Eorg", "https://example.org"],
      ["https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fexample.org", "https://example.org"],
      ["https://urldefense.com/v3/__https://example.org/a?b=1__;!!AbC!x", "https://example.org/a?b=1"],
      [
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-2Db&d=x",
        "https://example.org/a-b",
      ],
      ["https://www.google.com/amp/s/example.org/a", "https://example.org/a"],
      ["https://example-org.cdn.ampproject.org/c/s/example.org/a", "https://example.org/a"],
      ["https://login.ezproxy.example.edu/login?url=https://example.org/a", "https://example.org/a"],
    ] as const;

    const doubts = ways.map(([address]) => doubtAddress(address));

    assert.deepEqual(
      doubts,
      ways.map(([address, real]) => ({
        id: "tracking-address",
        fault: `goes through ${new URL(address).hostname}`,
        remedy: `Link to the page itself: ${real}.`,
      })),
    );
  });

  it("is doubted where it has tracking parameters, and is named without them", () => {
    const doubts = [
      "https://example.org/a?utm_source=x&page=2&UTM_Medium=y#top",
      "https://example.org/?fbclid=IwAR0",
      "https://example.org/a?b=%EA%B0%80&amp;gclid=1",
    ].map(doubtAddress);

    assert.deepEqual(doubts, [
      {
        id: "tracking-address",
        fault: "carries tracking parameters (utm_source, UTM_Medium)",
        mend: {
          from: "https://example.org/a?utm_source=x&page=2&UTM_Medium=y#top",
          to: "https://example.org/a?page=2#top",
        },
        remedy: "Write https://example.org/a?page=2#top.",
      },
      {
        id: "tracking-address",
        fault: "carries tracking parameters (fbclid)",
        mend: { from: "https://example.org/?fbclid=IwAR0", to: "https://example.org/" },
        remedy: "Write https://example.org/.",
      },
      {
        id: "tracking-address",
        fault: "carries tracking parameters (gclid)",
        mend: {
          from: "https://example.org/a?b=%EA%B0%80&amp;gclid=1",
          to: "https://example.org/a?b=%EA%B0%80",
        },
        remedy: "Write https://example.org/a?b=%EA%B0%80.",
      },
    ]);
  });

  it("is not doubted where every reader can open it", () => {
    const addresses = [
      "https://example.org/",
      "https://localhost.example.org/a",
      "https://www.google.com/search?q=https://example.org",
      "https://www.google.com/maps?q=seoul",
      "https://docs.google.com/document/d/1aB/pub",
      "https://172.67.1.1/",
      "https://1.1.1.1",
      "https://example.org/edit?q=utm_source",
      "https://drive.google.com/file/d/1aB/view",
      "https://web.archive.org/web/2020/http://example.org/",
      "//example.org/a",
    ];

    assert.deepEqual(
      addresses.filter((address) => doubtAddress(address) !== undefined),
      [],
    );
  });

  it("gets a warning in bodies, however it is written", () => {
    const markdown =
      "[a](http://localhost:3000) https://example.org/?fbclid=1 `http://localhost`\n\n[b](file:///C:/a.pdf)";

    const { remarks } = renderBody(markdown, "en");

    assert.deepEqual(
      remarks.map(({ line, column, id, message, remedy }) => [
        `${line}:${column} ${PROBLEM_KINDS[id].severity}`,
        message,
        remedy,
      ]),
      [
        [
          "1:1 warning",
          'The link to "http://localhost:3000" leads to the reader\'s own computer.',
          "Give an address that every reader can open; if it is only an example, write it as code.",
        ],
        [
          "1:28 warning",
          'The link to "https://example.org/?fbclid=1" carries tracking parameters (fbclid).',
          "Write https://example.org/.",
        ],
        [
          "3:1 warning",
          'The address "file:///C:/a.pdf" of this link was removed.',
          "The file is on your own disk, where readers cannot reach it. Put it beside the article and give its path, for example ./report.pdf.",
        ],
      ],
    );
  });
});
