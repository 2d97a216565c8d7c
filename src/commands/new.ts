import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { slug } from "github-slugger";
import { draftArticle } from "../corpus/draft-article.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import { buildMinute, readSettings } from "../corpus/settings.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const title = process.argv.slice(2).join(" ").trim();
  const id = slug(title.normalize("NFC")).replaceAll(/-+/g, "-").replaceAll(/^-|-$/g, "");
  if (id === "") return refuse('Say the title: npm run new -- "The title of the article".');
  const { corpus } = readCorpus(settings.contentDir, settings.cacheDir);
  const known = corpus?.articles.find((article) => article.id === id);
  if (known)
    return refuse(
      `There is an article "${id}" already: ${known.file}. Choose another title; the file can be renamed later.`,
    );
  const day = buildMinute(settings, corpus?.site.timezone ?? "UTC", new Date()).slice(0, 10);
  const file = join(settings.contentDir, "articles", day.slice(0, 4), `${id}.md`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, draftArticle(title, day, corpus), { flag: "wx" });
  process.stdout.write(
    `${relative(root, file)} is a draft. See it with “npm run dev”; take “draft: true” out to publish it.\n`,
  );
});

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
