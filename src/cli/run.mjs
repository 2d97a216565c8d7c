// Plain JavaScript that any Node since 12 can read, so that an old Node prints a message and not a syntax error.
const COMMANDS = {
  build: "builds the site",
  check: "reports all problems and warnings in the content",
  dev: "shows the site while you write",
  new: "creates a draft article",
  preview: "serves the finished site",
};
const MINIMUM = [22, 18];

const [major, minor] = process.versions.node.split(".").map(Number);
const command = process.argv[2];

if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
  process.stderr.write(
    `Offprint needs Node ${MINIMUM.join(".")} or later, but this is Node ${process.versions.node}.\n` +
      `  “npm ci” installs the right one in node_modules/.bin, where npm scripts find it: run “npm run ${command || "build"}”.\n` +
      "  If that is what you ran, install scripts are switched off: run “npm rebuild node”, or install Node 24.\n",
  );
  process.exit(1);
}
if (command === "--help" || command === "-h") {
  const lines = Object.entries(COMMANDS).map(([name, does]) => `  npm run ${name.padEnd(7)}  ${does}\n`);
  process.stdout.write(`Commands:\n\n${lines.join("")}\n“npm run build -- --help” explains one of them.\n`);
  process.exit(0);
}
if (!Object.keys(COMMANDS).includes(command)) {
  const names = Object.keys(COMMANDS).join(", ");
  process.stderr.write(`There is no command “${command || ""}”. The commands are ${names}.\n`);
  process.exit(1);
}
process.env.ASTRO_TELEMETRY_DISABLED = "1";
const { enableCompileCache } = await import("node:module");
const { resolve } = await import("node:path");
// After a small change, half of the time would go into loading modules. Compiled, they load in a third of that. Threads
// and child processes use the same cache.
process.env.NODE_COMPILE_CACHE ||= resolve(process.env.CACHE_DIR || ".cache", "modules");
enableCompileCache(process.env.NODE_COMPILE_CACHE);
process.argv.splice(2, 1);
try {
  await import(`./${command}.ts`);
} catch (error) {
  const { code, message } = error;
  // A package that is missing or was installed for another machine. Paths would be the project's own modules.
  const missing = /Cannot find (?:package|module) '([^'./][^']*)'|Could not load the "([^"]+)" module/.exec(
    message,
  );
  if (!missing || (code !== undefined && code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND"))
    throw error;
  process.stderr.write(
    `The package “${missing[1] || missing[2]}” is missing, or is not for this machine. Run “npm ci”, and try again.\n`,
  );
  process.exitCode = 1;
}
