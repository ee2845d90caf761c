import { afterEach, describe, expect, it, vi } from "vitest";
import { findBrowser } from "../../../src/handouts/browser.ts";

afterEach(() => vi.unstubAllEnvs());

describe("finding a browser", () => {
  it("takes the one that STAFFROOM_BROWSER names", async () => {
    vi.stubEnv("STAFFROOM_BROWSER", process.execPath);
    expect((await findBrowser()).path).toBe(process.execPath);
  });

  it("says so when there is no such file, and does not look for another", async () => {
    vi.stubEnv("STAFFROOM_BROWSER", "/no/such/browser");
    await expect(findBrowser()).rejects.toThrow("STAFFROOM_BROWSER is /no/such/browser, and there is no such file.");
  });

  it("starts it without a sandbox only where the user is root, and never lets it talk to its maker", async () => {
    vi.stubEnv("STAFFROOM_BROWSER", process.execPath);
    vi.spyOn(process as { getuid(): number }, "getuid")
      .mockReturnValueOnce(1000)
      .mockReturnValueOnce(0);
    const user = await findBrowser();
    const root = await findBrowser();
    expect(user.args).not.toContain("--no-sandbox");
    expect(root.args).toContain("--no-sandbox");
    for (const { args } of [user, root]) expect(args).toContain("--disable-background-networking");
  });
});
