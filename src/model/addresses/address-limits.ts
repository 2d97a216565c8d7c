import type { ProblemId } from "../problem-kinds/problem-kinds.ts";
import { fileAt, showAddress } from "./address-forms.ts";

/** The limits of file systems, in UTF-8 bytes. */
const MOST_BYTES_A_NAME = 255;
const MOST_BYTES_A_PATH = 1024;
/** UTF-8 needs at most this many bytes for a UTF-16 code unit. */
const MOST_BYTES_A_UNIT = 3;

/** @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const NOT_ON_WINDOWS = [/[<>:"|?*\\]/, /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i, /[. ]$/];
/** Matches any of those in a whole path: a quick first look. */
const DOUBTFUL = /[<>:"|?*\\]|(?:^|\/)(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:[./]|$)|[. ](?:\/|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** What is wrong with an address, in whole sentences. */
interface AddressFault {
  readonly id: ProblemId;
  readonly message: string;
  /** Absent if the only remedy is a shorter address. */
  readonly remedy?: string;
}

/** Finds what file systems and hosts would not accept in an address; undefined if they accept it. */
export function checkAddressLimits(address: string): AddressFault | undefined {
  const path = fileAt(address);
  if (CONTROL.test(path)) {
    const message = `The address ${show(path)} has a control character in it.`;
    return { id: "unusable-address", message, remedy: "Take that character out." };
  }
  const isShort = path.length * MOST_BYTES_A_UNIT <= MOST_BYTES_A_NAME;
  const long = isShort ? undefined : path.split("/").find((name) => countBytes(name) > MOST_BYTES_A_NAME);
  if (long !== undefined) {
    const message = `The address would have the part "${shorten(long)}" of ${countBytes(long)} bytes, and file systems allow ${MOST_BYTES_A_NAME}.`;
    return { id: "unusable-address", message };
  }
  if (countBytes(path) > MOST_BYTES_A_PATH) {
    const message = `The address "${shorten(showAddress(address))}" would have ${countBytes(path)} bytes, and file systems allow ${MOST_BYTES_A_PATH}.`;
    return { id: "unusable-address", message };
  }
  return DOUBTFUL.test(path) ? checkParts(address, path.split("/")) : undefined;
}

function checkParts(address: string, parts: readonly string[]): AddressFault | undefined {
  const step = parts.find((part) => part === "." || part === "..");
  if (step !== undefined) {
    const folder = step === "." ? "the same folder" : "the folder above";
    const message = `The address ${showAddress(address)} has the part "${step}", which means ${folder}.`;
    return { id: "unusable-address", message, remedy: "Write it without that part." };
  }
  const name = parts.find((part) => NOT_ON_WINDOWS.some((pattern) => pattern.test(part)));
  if (name === undefined) return undefined;
  const message = `The address ${showAddress(address)} has the part "${name}", which Windows does not allow as a name.`;
  const remedy = "Choose another, unless nobody ever stores, copies or serves the site on Windows.";
  return { id: "windows-address", message, remedy };
}

function countBytes(text: string): number {
  if (text.length * MOST_BYTES_A_UNIT <= MOST_BYTES_A_NAME) return text.length;
  return new TextEncoder().encode(text).length;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38)}…` : text;
}

function show(path: string): string {
  return JSON.stringify(`/${path}`);
}
