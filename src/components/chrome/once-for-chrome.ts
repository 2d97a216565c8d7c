import type { Chrome } from "../../model/pages/chrome.ts";

const made = new WeakMap<Chrome, Map<string, unknown>>();

/**
 * Makes something once that is the same on all pages of one chrome. Preview makes it every time, because there the
 * code may change while the chrome stays.
 *
 * @param name identifies the thing, and includes everything except the chrome that it depends on
 */
export function onceForChrome<T>(chrome: Chrome, name: string, make: () => T): T {
  if (import.meta.env.DEV) return make();
  const things = made.get(chrome) ?? new Map<string, unknown>();
  made.set(chrome, things);
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as T;
}
