import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";

export default defineConfig({
  cacheDir: "./cache",
  vite: { cacheDir: "./cache/vite" },
  trailingSlash: "always",
  image: { layout: "constrained", breakpoints: [480, 800, 1200, 1600] },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [rehypeSlug],
    }),
  },
});
