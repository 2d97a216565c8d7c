import { once } from "node:events";
import { createServer } from "node:net";
import { type Flag, type Typed, UsageError } from "./read-flags.ts";

/** Where a site is served, as Astro wants it. */
export interface ServerPlace {
  readonly port: number;
  /** An address of this machine; `true` for all of them, `false` for this machine alone. */
  readonly host: string | boolean;
  /** The page to show in a browser; `true` for the first, `false` for none. */
  readonly open: string | boolean;
}

/** What says where a site is served. */
export const SERVER_FLAGS = {
  port: { value: "N", help: "serves at this port; at 4321, or the next that is free, without it" },
  host: { value: "ADDRESS", isOptional: true, help: "lets other machines in, at this address or at any" },
  open: { value: "PAGE", isOptional: true, help: "shows it in a browser, at this page or the first" },
} as const satisfies Readonly<Record<string, Flag>>;

const FIRST_PORT = 4321;
const LAST_PORT = 65_535;
const TRIES = 20;
const THIS_MACHINE = ["127.0.0.1", "::1"];

/**
 * Reads where a site is to be served, and finds a port that is free.
 *
 * @param say is told when it is another than usual
 * @throws {UsageError} for a port that is in use or no port, and for a host that is not this machine
 */
export async function chooseServer(typed: Typed, say: (sentence: string) => void): Promise<ServerPlace> {
  const host = readOptional(typed, "host");
  const open = readOptional(typed, "open");
  const asked = typed.value("port");
  if (asked !== undefined) {
    const port = readPort(asked);
    if (!(await isFree(port, host)))
      throw new UsageError(`Port ${port} is in use. Name another with --port, or end what uses it.`);
    return { port, host, open };
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port += 1) {
    if (!(await isFree(port, host))) continue;
    if (port !== FIRST_PORT) say(`Port ${FIRST_PORT} is in use, so this is at port ${port}.`);
    return { port, host, open };
  }
  throw new UsageError(
    `The ports from ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} are all in use. Name another with --port.`,
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

/** Whether a server can listen here; for this machine alone, at each of its own addresses that it has. */
async function isFree(port: number, host: string | boolean): Promise<boolean> {
  if (host === false) {
    const free = await Promise.all(THIS_MACHINE.map((address) => tryPort(port, address, true)));
    return free.every(Boolean);
  }
  return tryPort(port, host === true ? undefined : host, false);
}

async function tryPort(port: number, host: string | undefined, mayLack: boolean): Promise<boolean> {
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
      throw new UsageError(`There is no permission to use port ${port}. Name one above 1023 with --port.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EINVAL") {
      if (mayLack) return true;
      throw new UsageError(
        `--host is "${host}", which is no address of this machine. Write one that is, or --host alone for all of them.`,
      );
    }
    throw error;
  }
}
