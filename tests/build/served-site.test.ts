import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { after, describe, it } from "node:test";
import { aSite, build, runCommand, settingsOf } from "../support/built-site.ts";
import { type Scope, SMALL_SITE } from "../support/content-folder.ts";
import { startPreview } from "../support/running-preview.ts";

/** A port that something listens at until the end of the scope. */
async function aBusyPort(scope: Scope, host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  scope.after(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A port that was free a moment ago. */
async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const folders = aSite({ after }, SMALL_SITE);

describe("A finished site", async () => {
  const before = await runCommand("preview", settingsOf(folders));
  await build(folders, { SITE_BASE: "/archive" });

  it("is not served before it is built, and the message says what to run", () => {
    assert.deepEqual(before, {
      status: 1,
      stdout: "",
      stderr: `There is no finished site in “${folders.outDir}”. Run “npm run build” first.\n`,
    });
  });

  it("is served at the requested port, below the path that it was built for", async (t) => {
    const port = await aFreePort();

    const served = await startPreview(t, folders, ["preview", "--port", `${port}`]);
    const page = await served.open("/archive/the-quay/first-light/");

    assert.equal(served.origin, `http://localhost:${port}`);
    assert.match(page, /It burns whale-free oil\./);
  });

  it("is not served under another path", async () => {
    const result = await runCommand("preview", { ...settingsOf(folders), SITE_BASE: "/press" });

    assert.deepEqual(result, {
      status: 1,
      stdout: "",
      stderr: `The site in “${folders.outDir}” was built for the path “/archive/”, but SITE_BASE is "/press". Unset SITE_BASE, or build the site again with it.\n`,
    });
  });
});

describe("A preview", () => {
  it("is at the requested port", async (t) => {
    const port = await aFreePort();

    const preview = await startPreview(t, folders, ["dev", "--port", `${port}`]);

    assert.equal(preview.origin, `http://localhost:${port}`);
  });
});

for (const command of ["dev", "preview"] as const) {
  describe(`“npm run ${command}”`, () => {
    for (const host of ["127.0.0.1", "0.0.0.0"]) {
      it(`says that a port is in use, at ${host}`, async (t) => {
        const port = await aBusyPort(t, host);

        const result = await runCommand(command, settingsOf(folders), ["--port", `${port}`]);

        assert.deepEqual(result, {
          status: 1,
          stdout: "",
          stderr: `Port ${port} is in use. Choose another with --port, or stop the program that uses it.\n`,
        });
      });
    }

    for (const [args, message] of [
      [["--port", "44a"], '--port is "44a". Write a number from 1 to 65535.\n'],
      [["--port", "0"], '--port is "0". Write a number from 1 to 65535.\n'],
      [["--port", "65536"], '--port is "65536". Write a number from 1 to 65535.\n'],
      [
        ["--host", "192.0.2.1"],
        '--host is "192.0.2.1", which is not an address of this machine. Write one that is, or --host alone for all of them.\n',
      ],
    ] as const) {
      it(`refuses ${args.join(" ")}`, async () => {
        const result = await runCommand(command, settingsOf(folders), args);

        assert.deepEqual(result, { status: 1, stdout: "", stderr: message });
      });
    }
  });
}
