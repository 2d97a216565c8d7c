import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const articles = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./src/content/articles" }),
  schema: ({ image }) => z.object({
    title: z.string(),
    date: z.coerce.date(),
    lang: z.string(),
    authors: z.array(z.string()),
    categories: z.array(z.string()),
    topics: z.array(z.string()),
    series: z.array(z.string()),
    years: z.array(z.string()),
    cover: z.object({ src: image(), alt: z.string() }).optional(),
    attachments: z.array(z.string()),
  }),
});

export const collections = { articles };
