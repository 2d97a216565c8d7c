import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { serveSite } from "../../../src/preview/serve-site.ts";
import { writeContent } from "../../support/content-folder.ts";

const SITE = {
  "index.html": "home",
  "404.html": "nothing here",
  "about/index.html": "about",
  "plain.csv": "plain",
  "a/Paper #12.csv": "12",
  "a/why?.csv": "why",
  "물때/index.html": "tide",
};

/** Serves the site below `/archive/`. @returns status, type, and redirect or text of each address */
async function ask(t: TestContext, addresses: readonly string[]) {
  const server = await serveSite(writeContent(t, SITE), "/archive/", { host: "127.0.0.1", port: 0 });
  t.after(() => server.close());
  const { port } = server.httpServer.address() as AddressInfo;
  const answers = addresses.map(async (address) => {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: "manual" });
    const type = answer.headers.get("content-type")?.split(";")[0];
    return [answer.status, type, answer.headers.get("location") ?? (await answer.text())];
  });
  return Promise.all(answers);
}

describe("The server of a finished site", () => {
  it("answers as hosts do", async (t) => {
    const answers = await ask(t, [
      "/archive/",
      "/archive/about/",
      "/archive/about",
      "/archive/%EB%AC%BC%EB%95%8C/",
      "/archive/plain.csv",
      "/archive/none/",
    ]);

    assert.deepEqual(answers, [
      [200, "text/html", "home"],
      [200, "text/html", "about"],
      [301, undefined, "/archive/about/"],
      [200, "text/html", "tide"],
      [200, "text/csv", "plain"],
      [404, "text/html", "nothing here"],
    ]);
  });

  it("finds files with `#` and `?` in their names, and none outside the site", async (t) => {
    const answers = await ask(t, [
      "/archive/a/Paper%20%2312.csv",
      "/archive/a/why%3F.csv?x=1",
      "/archive/a/why%3f.csv",
      "/archive/a/%23.csv",
      "/archive/..%2f..%2f..%2f..%2fetc%2fpasswd",
    ]);

    assert.deepEqual(answers, [
      [200, "text/csv", "12"],
      [200, "text/csv", "why"],
      [200, "text/csv", "why"],
      [404, "text/html", "nothing here"],
      [404, "text/html", "nothing here"],
    ]);
  });
});
