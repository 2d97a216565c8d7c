import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";

const SOURCE = join(import.meta.dirname, "../../../src");

interface Component {
  readonly file: string;
  /** The class that the component's rules begin with: `article-header` for `ArticleHeader.astro`. */
  readonly block: string;
  readonly markup: string;
  /** The opening tag of its styles; without styles, empty. */
  readonly tag: string;
  readonly css: string;
}

const components: readonly Component[] = globSync("{components,layouts,templates}/**/*.astro", {
  cwd: SOURCE,
})
  .toSorted()
  .map((file) => {
    const source = readFileSync(join(SOURCE, file), "utf8");
    const block = basename(file, ".astro")
      .replace(/\B(?=[A-Z])/g, "-")
      .toLowerCase();
    const [markup = "", tag = "", css = ""] = source.split(/^(<style\b.*)\n/m);
    return { file, block, markup: markup.replace(/^---\n.*?^---\n/ms, ""), tag, css };
  });
const styled = components.filter(({ tag }) => tag !== "");

/** Every selector of a style sheet; what stands in at-rules as well, but for the steps of keyframes. */
function listSelectors(css: string): readonly string[] {
  const rules = css.replace(/\/\*.*?\*\//gs, "").replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "");
  return [...rules.matchAll(/([^{};]+)\{/g)]
    .map(([, head = ""]) => head.trim())
    .filter((head) => !head.startsWith("@"))
    .flatMap((head) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim()));
}

/** The words in the `class` and `class:list` of a component's markup. */
function listClasses(markup: string): readonly string[] {
  return [...markup.matchAll(/\bclass(?::list)?=("[^"]*"|\{[^}]*\})/g)].flatMap(
    ([, value = ""]) => value.match(/[a-z][\w-]*/g) ?? [],
  );
}

describe("The styles of a component", () => {
  it("are plain CSS, in the layer of components", () => {
    const others = styled.filter(
      ({ tag, css }) =>
        tag !== "<style is:global>" || !/^ {2}@layer components \{\n.*^ {2}\}\n<\/style>\n$/ms.test(css),
    );

    assert.deepEqual(
      others.map(({ file }) => file),
      [],
    );
    assert.ok(styled.length > 40);
  });

  it("begin each rule with the component's own class", () => {
    const strays = styled.flatMap(({ file, block, css }) =>
      listSelectors(css)
        .filter((selector) => !new RegExp(`^\\.${block}(?![\\w-])`).test(selector))
        .map((selector) => `${file}: ${selector}`),
    );

    assert.deepEqual(strays, []);
  });

  it("reach no other component through that class", () => {
    const blocks = new Set(styled.map(({ block }) => block));
    const uses = components.flatMap(({ file, markup }) =>
      [...new Set(listClasses(markup))].filter((name) => blocks.has(name)).map((name) => `${file}: ${name}`),
    );

    assert.equal(blocks.size, styled.length);
    assert.deepEqual(uses.toSorted(), styled.map(({ file, block }) => `${file}: ${block}`).toSorted());
  });
});
