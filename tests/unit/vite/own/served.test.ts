import { join } from "node:path";
import { expect, it } from "vitest";
import { addressOf, serveBundles } from "../../../../src/vite/own/served.ts";
import { makeFolder } from "../../make-folder.ts";

const bundle = (paper: string) =>
  makeFolder({
    "assets/index.css": `:root { --paper: ${paper} }`,
    "assets/host.css": "p { margin: 0 }",
    [`assets/${paper}.js`]: "export {}",
  });

it("gives a page the scripts of the bundle it began with, and the style sheets in force", () => {
  const [first, second] = [bundle("white"), bundle("black")];
  const served = serveBundles();
  served.use(first);
  const at = (file: string) => served.fileAt(`${addressOf(first)}assets/${file}?t=1`);
  expect(at("index.css")).toBe(join(first, "assets/index.css"));
  served.use(second);
  expect(at("index.css")).toBe(join(second, "assets/index.css"));
  expect(at("white.js")).toBe(join(first, "assets/white.js"));
  expect(at("black.js")).toBeUndefined();
  expect(served.fileAt(`${addressOf(bundle("grey"))}assets/index.css`)).toBeUndefined();
  expect(served.fileAt(`${addressOf(first)}../${first}/assets/index.css`)).toBeUndefined();
});

it("has every page, whichever bundle it began with, take the style sheets that have changed", () => {
  const folders = ["white", "grey", "black"].map(bundle);
  const served = serveBundles();
  for (const folder of folders) served.use(folder);
  expect(served.restyle(folders[1] ?? "")).toMatchObject({
    type: "update",
    updates: folders.map((folder) => ({ type: "css-update", path: `${addressOf(folder)}assets/index.css` })),
  });
});
