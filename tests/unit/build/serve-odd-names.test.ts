import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { serveOddNames } from "../../../src/build/serve-odd-names.ts";
import { writeContent } from "../../support/content-folder.ts";

describe("The server of a finished site", () => {
  it("answers for files with the signs of addresses in their names, and for no other", async (t) => {
    const siteDir = writeContent(t, { "a/Paper #12.csv": "12", "a/why?.csv": "why", "plain.csv": "plain" });
    const server = createServer((_, response) => response.end("Astro answers"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    serveOddNames({ server }, siteDir, "/archive/");
    const { port } = server.address() as AddressInfo;
    const addresses = [
      "/archive/a/Paper%20%2312.csv",
      "/archive/a/why%3F.csv?x=1",
      "/archive/a/why%3f.csv",
      "/archive/plain.csv",
      "/archive/a/%23.csv",
      "/archive/%zz%23",
      "/a/why%3F.csv",
      "/archive/%23/../../../../../etc/passwd",
    ];

    const answers = await Promise.all(
      addresses.map(async (address) => {
        const response = await fetch(`http://127.0.0.1:${port}${address}`);
        return [response.headers.get("content-type"), await response.text()];
      }),
    );

    const csv = "text/csv; charset=utf-8";
    assert.deepEqual(answers, [
      [csv, "12"],
      [csv, "why"],
      [csv, "why"],
      ...Array(5).fill([null, "Astro answers"]),
    ]);
  });
});
