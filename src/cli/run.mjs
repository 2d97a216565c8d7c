// Plain JavaScript that any Node since 12 can read, so that an old one gets a sentence and not a syntax error.
const COMMANDS = {
  build: "builds the site",
  check: "reports all problems and warnings of the content",
  dev: "previews the content as you write",
  new: "begins an article",
  preview: "serves the finished site",
};
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
if (command === "--help" || command === "-h") {
  const lines = Object.entries(COMMANDS).map(([name, does]) => `  npm run ${name.padEnd(7)}  ${does}\n`);
  process.stdout.write(
    `The commands are\n\n${lines.join("")}\n“npm run build -- --help” says what one can do.\n`,
  );
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
// Half of what a small change costs is reading the same modules again; compiled, they load in a third of the time. What
// is set here counts for threads and for processes that this one starts.
process.env.NODE_COMPILE_CACHE ||= resolve(process.env.CACHE_DIR || ".cache", "modules");
enableCompileCache(process.env.NODE_COMPILE_CACHE);
process.argv.splice(2, 1);
try {
  await import(`./${command}.ts`);
} catch (error) {
  const { code, message } = error;
  // A package that is not there, or one made for another machine. The project's own modules are named by their paths.
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
