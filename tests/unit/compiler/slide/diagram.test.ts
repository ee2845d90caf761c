import { expect, test } from "vitest";
import { compileModule, renderSection } from "../../../../src/compiler/index.ts";
import { memoryHost } from "../memory-host.ts";

test("a drawing for a phone's width is the slide's, with ids of its own, and stays out of the deck's section", async () => {
  const text = "# Team\n\n::diagram{src=img/team.svg narrow=img/team-narrow.svg alt=Team #chart}\n";
  const { module } = await compileModule({ path: "slides/team.md", text }, memoryHost());
  const slide = module.stacks[0]?.[0];
  if (!slide) throw new Error("no slide");
  expect(slide.html).toMatch(/<svg [^>]*class="narrow"/);
  expect(slide.html).toContain('id="chart-narrow-left"');
  const section = renderSection(slide, module);
  expect(section).toMatch(/<svg [^>]*class="wide"/);
  expect(section).not.toContain("narrow");
  expect(section.match(/<svg/g)).toHaveLength(1);
  expect(section).toContain("</svg></figure>");
});
