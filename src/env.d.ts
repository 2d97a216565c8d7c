declare namespace App {
  interface Locals {
    /** What the one page that Astro knows is to show. */
    readonly shown?: import("./views/shown-page.ts").ShownPage;
  }
}
