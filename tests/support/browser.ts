import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the browser that CHROME_PATH names, otherwise the one from an npm package, which is the same everywhere and
 * takes a third of the time. If that does not run, starts an installed Chrome or Chromium.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named) return launch(named);
  const installed = INSTALLED.find((path) => existsSync(path));
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    return await launch(await packaged.executablePath());
  } catch (error) {
    if (installed === undefined) throw error;
    return launch(installed);
  }
}

/** The package's own flags put everything into one process, which ends when a profile is closed. */
function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
