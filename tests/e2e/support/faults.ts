import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

interface Where {
  /** A selector of what is looked at; the whole page without it. */
  readonly within?: string;
  /** A selector of what is left out. */
  readonly except?: string;
  /** Rules that do not hold there. */
  readonly off?: readonly string[];
}

/**
 * Runs axe in the page, which takes it in once, when nothing in it fades. Frames are left out: a preview in one is a
 * page that is looked at by itself.
 * @returns what it finds, as "rule: elements"
 */
export async function findFaults(page: Page, { within = "html", except, off = [] }: Where = {}): Promise<string[]> {
  // What fades in or out has contrasts of its own.
  await page.waitForFunction(() =>
    document.getAnimations().every((each) => !(each instanceof CSSTransition) || each.playState !== "running"),
  );
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    iframes: false,
    resultTypes: ["violations"],
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  };
  const { violations } = await page.evaluate(
    ({ context, options }) => {
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      return axe.run(context, options);
    },
    { context: { include: [within], exclude: except === undefined ? [] : [except] }, options },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" ")}`);
}
