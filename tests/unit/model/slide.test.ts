import { expect, test } from "vitest";
import { BASE, withBase } from "../../../src/model/index.ts";

test("the base of an address becomes the way to the site's root", () => {
  const html = `<img src="${BASE}/a.png"><img src="${BASE}/b.png">`;
  expect(withBase(html)).toBe('<img src="./a.png"><img src="./b.png">');
  expect(withBase(html, 2)).toBe('<img src="../../a.png"><img src="../../b.png">');
});
