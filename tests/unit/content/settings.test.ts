import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { buildMinute, readSettings, SettingsError } from "../../../src/content/settings.ts";

const ROOT = "/home/ish/site";
const settingsFor = (environment: Readonly<Record<string, string | undefined>>) =>
  readSettings(environment, ROOT);

describe("The settings", () => {
  it("are the project's own folders and today, unless the environment says otherwise", () => {
    const environments = [
      {},
      { CONTENT_DIR: "", OUT_DIR: "", CACHE_DIR: "", SITE_BASE: "", BUILD_DATE: "" },
      {
        CONTENT_DIR: "../texts",
        OUT_DIR: "/srv/www",
        CACHE_DIR: "/tmp/c",
        SITE_BASE: "/a",
        BUILD_DATE: "2024-02-29",
      },
    ];

    const settings = environments.map(settingsFor);

    const own = {
      contentDir: `${ROOT}/content`,
      outDir: `${ROOT}/dist`,
      cacheDir: `${ROOT}/.cache`,
      base: "/",
      buildDate: undefined,
    };
    const given = {
      contentDir: "/home/ish/texts",
      outDir: "/srv/www",
      cacheDir: "/tmp/c",
      base: "/a/",
      buildDate: "2024-02-29",
    };
    assert.deepEqual(settings, [own, own, given]);
  });

  it("accept a base with and without slashes", () => {
    const written = ["/", "a", "/a", "/a/", "a/b.c/", "//a//"];

    const bases = written.map((base) => settingsFor({ SITE_BASE: base }).base);

    assert.deepEqual(bases, ["/", "/a/", "/a/", "/a/", "/a/b.c/", "/a/"]);
  });

  it("never let a build replace the project, its sources or the content, however the folder is written", () => {
    const folders = [
      ROOT,
      `${ROOT}/`,
      ".",
      "..",
      "/home",
      "/",
      "content",
      "content/",
      "src",
      "public",
      "/home/ish/site/src/../content",
    ];

    const accepted = folders.filter((folder) => {
      try {
        return settingsFor({ OUT_DIR: folder });
      } catch (error) {
        assert.ok(error instanceof SettingsError);
        return false;
      }
    });

    assert.deepEqual(accepted, []);
  });

  it("build for the end of BUILD_DATE, or for now in the site's time zone", () => {
    const clock = new Date("2024-01-01T20:30:00Z");

    const minutes = [{ BUILD_DATE: "2024-02-29" }, {}].map((environment) =>
      buildMinute(settingsFor(environment), "Asia/Seoul", clock),
    );

    assert.deepEqual(minutes, ["2024-02-29T23:59", "2024-01-02T05:30"]);
  });

  for (const [cache, clash] of [
    [ROOT, "holds the sources"],
    ["..", "holds the sources"],
    ["/", "holds the sources"],
    ["content", "holds the sources"],
    ["content/cache", `is in "${ROOT}/content"`],
    ["src", "holds the sources"],
    ["public/cache", `is in "${ROOT}/public"`],
    ["node_modules/.cache", undefined],
    ["../cache", undefined],
  ] as const) {
    it(`${clash ? "never let" : "let"} a build empty its cache when that is ${cache}`, () => {
      const read = () => settingsFor({ CACHE_DIR: cache });

      if (clash)
        assert.throws(read, {
          name: "SettingsError",
          message: `CACHE_DIR is "${resolve(ROOT, cache)}", which ${clash}. Choose a folder for the cache alone, since a build may empty it.`,
        });
      else assert.equal(read().outDir, `${ROOT}/dist`);
    });
  }

  for (const cache of ["dist", "dist/cache", "/home/ish/site/dist/"]) {
    it(`keep cache and site apart: ${cache}`, () => {
      const read = () => settingsFor({ CACHE_DIR: cache });

      assert.throws(
        read,
        /^SettingsError: CACHE_DIR is ".+" and OUT_DIR is ".+"\. Neither may be inside the other: /,
      );
    });
  }

  for (const base of ["/../x", "/a/..", ".", "/a/./b"]) {
    it(`take no base that leads elsewhere: ${base}`, () => {
      const read = () => settingsFor({ SITE_BASE: base });

      assert.throws(read, {
        name: "SettingsError",
        message: `SITE_BASE is "${base}". Write a path such as /publications or /archive/2024.`,
      });
    });
  }
});
