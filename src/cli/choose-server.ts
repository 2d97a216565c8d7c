import { once } from "node:events";
import { createServer } from "node:net";
import { type Flag, type Typed, UsageError } from "./read-flags.ts";

/** Where to serve a site, as Astro's `server` option has it. */
interface ServerPlace {
  readonly port: number;
  /** An address of this machine; `true` for all of them, `false` for this machine alone. */
  readonly host: string | boolean;
  /** The page to show in a browser; `true` for the first, `false` for none. */
  readonly open: string | boolean;
}

export const SERVER_FLAGS = {
  port: { value: "N", help: "serve on this port; default: 4321, or the next free one" },
  host: { value: "ADDRESS", isOptional: true, help: "let other machines connect, on this address or on all" },
  open: { value: "PAGE", isOptional: true, help: "open this page, or the home page, in a browser" },
} as const satisfies Readonly<Record<string, Flag>>;

const FIRST_PORT = 4321;
const LAST_PORT = 65_535;
const TRIES = 20;
const THIS_MACHINE = ["127.0.0.1", "::1"];

/**
 * Reads where to serve a site, and finds a free port.
 *
 * @param say is called if the usual port is in use
 * @throws {UsageError} for a port that is invalid or in use, and for a host that is not this machine
 */
export async function chooseServer(typed: Typed, say: (sentence: string) => void): Promise<ServerPlace> {
  const host = readOptional(typed, "host");
  const open = readOptional(typed, "open");
  const asked = typed.value("port");
  if (asked !== undefined) {
    const port = readPort(asked);
    if (!(await isFree(port, host)))
      throw new UsageError(
        `Port ${port} is in use. Choose another with --port, or stop the program that uses it.`,
      );
    return { port, host, open };
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port += 1) {
    if (!(await isFree(port, host))) continue;
    if (port !== FIRST_PORT) say(`Port ${FIRST_PORT} is in use, so port ${port} is used instead.`);
    return { port, host, open };
  }
  throw new UsageError(
    `Ports ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} are all in use. Choose another with --port.`,
  );
}

function readOptional(typed: Typed, flag: string): string | boolean {
  return typed.has(flag) && (typed.value(flag) || true);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > LAST_PORT)
    throw new UsageError(`--port is "${text}". Write a number from 1 to ${LAST_PORT}.`);
  return port;
}

/** Whether a server can listen here. To serve this machine alone, it must be able to on both of its own addresses. */
async function isFree(port: number, host: string | boolean): Promise<boolean> {
  if (host === false) {
    const free = await Promise.all(THIS_MACHINE.map((address) => tryPort(port, address, true)));
    return free.every(Boolean);
  }
  return tryPort(port, host === true ? undefined : host, false);
}

async function tryPort(port: number, host: string | undefined, mayBeMissing: boolean): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host });
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") return false;
    if (code === "EACCES")
      throw new UsageError(`You have no permission to use port ${port}. Choose one above 1023 with --port.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EINVAL") {
      if (mayBeMissing) return true;
      throw new UsageError(
        `--host is "${host}", which is not an address of this machine. Write one that is, or --host alone for all of them.`,
      );
    }
    throw error;
  }
}
