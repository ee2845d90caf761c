import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCli } from "./support/cli.ts";
import { expect, test } from "./support/test.ts";

const workshop = fileURLToPath(new URL("../fixtures/workshops/own-kind", import.meta.url));

test("a picture of a slide has the slide alone, without the deck's bar", async ({ page }) => {
  const out = await mkdtemp(join(tmpdir(), "staffroom-shots-"));
  const { code, output } = await runCli("shots", workshop, "--out", join(out, "shots"));
  expect(code, output).toBe(0);
  const [name] = /01-\S+\.png/.exec((await readdir(join(out, "shots"))).join(" ")) ?? [""];
  const data = (await readFile(join(out, "shots", name))).toString("base64");
  await rm(out, { recursive: true });
  const colours = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const context = Object.assign(document.createElement("canvas"), { width: 500, height: 50 }).getContext("2d")!;
    // Where the bar lies: the middle of the foot.
    context.drawImage(image, 390, 666, 500, 50, 0, 0, 500, 50);
    return new Set(new Uint32Array(context.getImageData(0, 0, 500, 50).data.buffer)).size;
  }, `data:image/png;base64,${data}`);
  expect(colours).toBe(1);
});
