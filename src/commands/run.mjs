// Plain JavaScript that any Node since 12 can read, so that an old one gets a sentence and not a syntax error.
const COMMANDS = ["build", "check", "dev", "new", "preview"];
const MINIMUM = [22, 18];

const [major, minor] = process.versions.node.split(".").map(Number);
const command = process.argv[2];

if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
  process.stderr.write(
    `Offprint needs Node ${MINIMUM.join(".")} or later, and this is Node ${process.versions.node}.\n` +
      `  “npm ci” brings the right one along in node_modules/.bin, where npm scripts find it: run “npm run ${command || "build"}”.\n` +
      "  If that is what you ran, install scripts are switched off: run “npm rebuild node”, or install Node 24.\n",
  );
  process.exit(1);
}
if (!COMMANDS.includes(command)) {
  process.stderr.write(`There is no command “${command || ""}”. The commands are ${COMMANDS.join(", ")}.\n`);
  process.exit(1);
}
process.env.ASTRO_TELEMETRY_DISABLED = "1";
const { enableCompileCache } = await import("node:module");
const { resolve } = await import("node:path");
// Half of what a small change costs is reading the same modules again; compiled, they load in a third of the time. What
// is set here counts for threads and for processes that this one starts.
process.env.NODE_COMPILE_CACHE ||= resolve(process.env.CACHE_DIR || ".cache", "modules");
enableCompileCache(process.env.NODE_COMPILE_CACHE);
process.argv.splice(2, 1);
await import(`./${command}.ts`);
