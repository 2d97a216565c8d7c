export * from "./article-paths.ts";
export * from "./front-paths.ts";
export * from "./index-paths.ts";
export * from "./term-paths.ts";
