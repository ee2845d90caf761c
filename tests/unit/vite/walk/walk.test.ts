import { describe, expect, test } from "vitest";
import { fillWalk, pageAt } from "../../../../src/vite/walk/fill-walk.ts";
import { keepNeededFonts } from "../../../../src/vite/walk/fonts.ts";

const page = (path: string) => ({ path, title: "A & B", html: "<main>$&</main>", data: { language: "de" } });

describe("a page of the walkthrough", () => {
  test("is put into the template as it is, its title and data escaped", () => {
    const template = '<html lang="en"><title><!--title--></title><!--styles--><!--walk--><!--data-->';
    expect(fillWalk(template, page("walk/index.html"), { styles: ["../a.css"] })).toBe(
      '<html lang="de"><title>A &amp; B</title><noscript><link rel="stylesheet" href="../a.css" /></noscript>' +
        '<main>$&</main><script type="application/json" id="workshop">{"language":"de"}</script>',
    );
  });

  test.each([
    ["/walk/", "walk/index.html"],
    ["/walk?x", "walk/index.html"],
    ["/walk/zwei%20drei/?a=b", "walk/zwei drei/index.html"],
    ["/walk/workbook.html", "walk/workbook.html"],
    ["/walk/none/", undefined],
    ["/walk/%E0%A4%A", undefined],
  ])("is found at %s", (url, path) => {
    const pages = ["walk/index.html", "walk/workbook.html", "walk/zwei drei/index.html"].map(page);
    expect(pageAt(pages, url)?.path).toBe(path);
  });
});

test("only fonts that the text has letters for go into a file", () => {
  const latin = "@font-face{font-family:A;unicode-range:U+0000-00FF,U+2013}";
  const greek = "@font-face{font-family:A;unicode-range:U+0370-03FF}";
  const whole = "@font-face{font-family:B}";
  const css = `${latin}${greek}${whole}p{}`;
  expect(keepNeededFonts(css, "Text")).toBe(`${latin}${whole}p{}`);
  expect(keepNeededFonts(css, "Text π")).toBe(css);
});
