import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import type { StageName } from "../../src/site/build-watch.ts";

/*
 * Loaded into every process and thread of a build by `--import`, this ends the build at the point that END_AT names, as
 * a lack of memory or power would. The generator knows nothing of it.
 */

/** A stage of the build, as the build's own watch reports it. */
export interface StagePoint {
  readonly stage: StageName;
  readonly when: "begins" | "is half done" | "ends";
}

/** An operation on a file. With `during`, half of a write is done. */
export interface FilePoint {
  readonly call: "rename" | "link" | "remove" | "write";
  /** A pattern for the file's path, or for "from → to" of a rename. */
  readonly path: string;
  readonly when: "before" | "during" | "after";
}

export type EndPoint = StagePoint | FilePoint;

type Call = (...parameters: never[]) => unknown;
type Functions = Record<string, Call>;

export function readEndPoint(): EndPoint | undefined {
  const { END_AT } = process.env;
  return END_AT === undefined ? undefined : (JSON.parse(END_AT) as EndPoint);
}

/** Ends this process, or the process group of the build: everything that it has started. */
export function end(scope: "whole" | "main only"): never {
  process.kill(scope === "whole" ? 0 : process.pid, "SIGKILL");
  throw new Error("This process goes on although it was killed.");
}

function endAt({ call, path, when }: FilePoint): void {
  const pattern = new RegExp(path);
  const opened = new Map<unknown, string>();
  const functions = fs as unknown as Functions;
  const wrap = (name: string, wrapCall: (original: Call) => Call) => {
    functions[name] = wrapCall(functions[name] as Call);
  };
  const around = (isMeant: (...parameters: readonly unknown[]) => boolean) => (original: Call) => {
    return (...parameters: never[]) => {
      const isHere = isMeant(...parameters);
      if (isHere && when === "before") end("whole");
      const result = original(...parameters);
      if (isHere) end("whole");
      return result;
    };
  };
  const nameOf = (file: unknown) => opened.get(file) ?? String(file);
  wrap("openSync", (original) => (...parameters) => {
    const file = original(...parameters);
    opened.set(file, String(parameters[0]));
    return file;
  });
  if (call === "rename")
    wrap(
      "renameSync",
      around((from, to) => pattern.test(`${from} → ${to}`)),
    );
  if (call === "link")
    wrap(
      "linkSync",
      around((_from, to) => pattern.test(String(to))),
    );
  if (call === "remove")
    for (const name of ["rmSync", "unlinkSync", "rmdirSync"])
      wrap(
        name,
        around((file) => pattern.test(String(file))),
      );
  if (call === "write") {
    wrap("writeFileSync", (original) => (...parameters) => {
      const [file, content] = parameters as unknown as [unknown, string | Uint8Array];
      if (!pattern.test(nameOf(file))) return original(...parameters);
      const bytes = Buffer.from(content as string);
      original(...([file, bytes.subarray(0, bytes.length / 2), ...parameters.slice(2)] as never[]));
      return end("whole");
    });
    wrap("writeSync", (original) => (...parameters) => {
      const [file, bytes, offset, length, position] = parameters as unknown as [
        number,
        Uint8Array,
        ...number[],
      ];
      if (!pattern.test(nameOf(file))) return original(...parameters);
      original(...([file, bytes, offset, Math.floor((length ?? bytes.length) / 2), position] as never[]));
      return end("whole");
    });
  }
  syncBuiltinESMExports();
}

const point = readEndPoint();
if (point && "call" in point) endAt(point);
