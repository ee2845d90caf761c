import { findFaults } from "../support/faults.ts";
import { ahead, expect, minutes, openDeck, openLate, test } from "../support/host.ts";

const SIZES = [
  { name: "a laptop", width: 1440, height: 900, touch: false },
  { name: "a small laptop", width: 1280, height: 720, touch: false },
  { name: "a tablet lying", width: 1024, height: 768, touch: true },
  { name: "a tablet standing", width: 768, height: 1024, touch: true },
  { name: "a page four times enlarged", width: 360, height: 225, touch: false },
];

for (const { name, width, height, touch } of SIZES) {
  test(`on ${name} everything is on the page, and can be hit`, async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch, isMobile: touch });
    const host = await openLate(context, site);
    const page = await host.evaluate(() => ({
      across: document.documentElement.scrollWidth - innerWidth,
      down: document.documentElement.scrollHeight - innerHeight,
    }));
    expect(page.across).toBeLessThanOrEqual(0);
    if (height > 600) expect(page.down).toBeLessThanOrEqual(0);
    const least = touch ? 48 : 24;
    for (const control of await host.locator("button:visible, a:visible").all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), await control.innerText()).toBeGreaterThanOrEqual(least);
    }
    const next = host.getByRole("button", { name: "Next" });
    await next.scrollIntoViewIfNeeded();
    await next.click({ trial: true });
    await context.close();
  });
}

for (const { name, width, height } of SIZES.filter(({ name }) => name.startsWith("a tablet"))) {
  test(`on ${name} a long running order keeps to the page, and the next slide is a picture`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true });
    await context.clock.install({ time: new Date("2026-03-02T10:00:00") });
    await openDeck(await context.newPage(), `${site.url}?agenda=long#/tide`);
    const host = await context.newPage();
    await host.goto(`${site.url}host/`);
    await host.getByRole("button", { name: "Start the clock" }).click();
    await context.clock.fastForward(minutes(36));
    await expect(host.locator("#drift")).toHaveText("6 min behind: cut list");
    const order = host.getByRole("region", { name: "Running order" });
    expect(await order.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    for (const part of await order.locator(".order-item, .steps li, button").all()) {
      const { x = 0, width: wide = 0 } = (await part.boundingBox()) ?? {};
      expect(x + wide, await part.innerText()).toBeLessThanOrEqual(width);
    }
    const picture = await ahead(host).locator(".preview").boundingBox();
    expect(picture?.height).toBeGreaterThan(80);
    await context.close();
  });
}

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing on the host page, ${theme}`, async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const bare = await context.newPage();
    await bare.goto(`${site.url}host/?theme=${theme}`);
    await bare.getByRole("link", { name: "Open the deck" }).waitFor();
    expect(await findFaults(bare)).toEqual([]);
    await bare.close();
    const host = await openLate(context, site);
    if (theme === "dark") await host.keyboard.press("t");
    expect(await findFaults(host)).toEqual([]);
    await context.close();
  });
}
