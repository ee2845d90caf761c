import { expect, it } from "vitest";
import { devHeaders, pagePolicy, policyHeaders } from "../../../src/vite/policy.ts";

const sources = (policy: string | undefined, directive: string): string[] =>
  (policy ?? "")
    .split("; ")
    .find((part) => part.startsWith(`${directive} `))
    ?.split(" ")
    .slice(1) ?? [];

it("keeps pages and forms to their own site", () => {
  const policy = pagePolicy(false);
  expect(policy).not.toContain("https:");
  for (const directive of ["default-src", "script-src", "form-action"])
    expect(sources(policy, directive)).toEqual(["'self'"]);
});

it("lets a workshop that allows it show files of other hosts, and never run their scripts", () => {
  for (const policy of [pagePolicy(true), policyHeaders(true)["Content-Security-Policy"]]) {
    for (const directive of ["img-src", "media-src", "frame-src", "font-src"])
      expect(sources(policy, directive)).toContain("https:");
    for (const directive of ["default-src", "script-src", "form-action"])
      expect(sources(policy, directive)).toEqual(["'self'"]);
  }
});

it("forbids framing by others in every header, and lets only the page of dev have its worker", () => {
  const [served, dev] = [policyHeaders(false), devHeaders(false)].map((headers) => headers["Content-Security-Policy"]);
  for (const policy of [served, dev]) expect(sources(policy, "frame-ancestors")).toEqual(["'self'"]);
  expect(sources(served, "worker-src")).toEqual([]);
  expect(sources(dev, "worker-src")).toContain("blob:");
});
