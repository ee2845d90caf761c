import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveCliOf } from "../support/cli.ts";
import { expect, test } from "../support/test.ts";

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

test("an edit of a colour of this package shows in place, and scripts fetched after it still come", async ({
  page,
}) => {
  const copy = await mkdtemp(join(tmpdir(), "staffroom-own-"));
  for (const name of ["src", "package.json", "package-lock.json"])
    await cp(here(name), join(copy, name), { recursive: true });
  await symlink(here("node_modules"), join(copy, "node_modules"));
  const dev = await serveCliOf(
    join(copy, "src/cli/bin.js"),
    "dev",
    here("tests/fixtures/workshops/host"),
    "--port",
    "0",
  );
  const tokens = join(copy, "src/ui/tokens.css");
  const written = await readFile(tokens, "utf8");
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper").trim());
  await page.goto(`${dev.url}#/mole`);
  await page.locator(".reveal.ready").waitFor();
  // What brings updates is fetched behind the first slide, and the package's own files are watched from then on.
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  for (const colour of ["#ffeeee", "#eeffee"]) {
    await expect(async () => {
      await writeFile(tokens, written.replace("--paper: #faf7f2", `--paper: ${colour}`));
      await expect.poll(paper, { timeout: 3000 }).toBe(colour);
    }).toPass();
  }
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
  // A script that was not fetched before the edit.
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
  await page.close();
  await dev.stop();
  await rm(copy, { recursive: true, force: true });
});
