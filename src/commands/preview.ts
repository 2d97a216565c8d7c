import { preview } from "astro";

// Serves the finished site as a host would.
await preview({ root: process.cwd() });
