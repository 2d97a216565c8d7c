import { readFileSync } from "node:fs";
import { findSvgFault } from "./src/safety/svg-fault.ts";
import { findFileFault } from "./src/safety/file-fault.ts";
const files = readFileSync(0, "utf8").split("\n").filter(Boolean);
const count = new Map<string, string[]>();
for (const f of files) { let r; try { r = f.endsWith(".svg") ? findSvgFault(readFileSync(f))?.fault : findFileFault(f)?.fault } catch (e) { r = "THROWS " + e } const k = r ?? "ok"; count.set(k, [...(count.get(k) ?? []), f]); }
for (const [k, v] of count) console.log(v.length, k, k === "ok" ? "" : v[0]);
