import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createEventView, createMediaView } from "../../../src/views/type-views.ts";
import { anArchive, anArticle } from "../../support/articles.ts";

// The archive is as it was on 1 January 2026.
const archive = anArchive([]);

describe("The view of an event", () => {
  it("offers to register and a calendar file until its last day is over", () => {
    const registration = "mailto:lecture@harbours.example";
    const events = [
      { start: "2025-12-31", programme: [], registration },
      { start: "2025-12-31", end: "2026-01-01", programme: [], registration },
      { start: "2026-01-01T09:00", programme: [], registration },
    ];

    const views = events.map((event) => createEventView(archive, anArticle({ id: "lecture", event })));

    assert.deepEqual(
      views.map((view) => [
        view?.registration,
        view?.calendar?.includes("URL:https://harbours.example/articles/lecture/"),
      ]),
      [
        [undefined, undefined],
        [registration, true],
        [registration, true],
      ],
    );
  });
});

describe("The view of a recording", () => {
  it("plays a file of sound or film, here or elsewhere, and links to a page", () => {
    const served = { "lecture:./horn.MP3": { address: "/lecture/horn.MP3", bytes: 35 } };
    const withFiles = { ...archive, setting: { ...archive.setting, files: served } };
    const sources = [
      "./horn.MP3",
      "https://sound.example/1.ogg?from=feed",
      "https://video.example/film.webm",
      "https://video.example/watch",
    ];

    const views = sources.map((src) =>
      createMediaView(withFiles, anArticle({ id: "lecture", media: { src, length: "38:00" } })),
    );

    assert.deepEqual(views, [
      { kind: "audio", href: "/lecture/horn.MP3", length: "38:00", file: { format: "MP3", bytes: 35 } },
      { kind: "audio", href: "https://sound.example/1.ogg?from=feed", length: "38:00", file: undefined },
      { kind: "video", href: "https://video.example/film.webm", length: "38:00", file: undefined },
      { kind: "page", href: "https://video.example/watch", length: "38:00", file: undefined },
    ]);
  });
});
