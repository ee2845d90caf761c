import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSite } from "../../../src/server/site.ts";
import { makeFolder } from "../make-folder.ts";

function serve() {
  const folder = makeFolder({
    "secret.txt": "secret",
    "site/index.html": "<h1>Deck</h1>",
    "site/assets/main-abc.js": "run()",
    "site/my plan.svg": "<svg/>",
    "site/notes/a.json": "{}",
    "site/.list": "hidden",
  });
  const app = createSite({
    folder: join(folder, "site"),
    headers: { "Content-Security-Policy": "default-src 'self'" },
    hosts: [],
  });
  return async (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1${path}`, { headers: { host: "127.0.0.1", ...headers } });
}

describe("serving a built site", () => {
  it("serves files with their type and the policy", async () => {
    const get = serve();
    const page = await get("/");
    expect(await page.text()).toBe("<h1>Deck</h1>");
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toBe("default-src 'self'");
    expect((await get("/assets/main-abc.js")).headers.get("content-type")).toContain("javascript");
    expect((await get("/my%20plan.svg")).headers.get("content-type")).toContain("image/svg+xml");
  });

  it("lets browsers keep what is named by its content, and has them ask again for the rest", async () => {
    const get = serve();
    expect((await get("/assets/main-abc.js")).headers.get("cache-control")).toContain("immutable");
    expect((await get("/")).headers.get("cache-control")).toBe("no-cache");
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/%00",
    "/%E0%A4",
  ])("has nothing at %s", async (path) => {
    const answer = await serve()(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("secret\n");
  });

  it("lists no folder and hides names that begin with a dot", async () => {
    const get = serve();
    for (const path of ["/notes", "/notes/", "/assets/", "/.list"]) expect((await get(path)).status).toBe(404);
  });

  it("says in plain text that something is missing, under the policy", async () => {
    const answer = await serve()("/nothing");
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(await answer.text()).toContain("/nothing");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'self'");
  });

  it("refuses a request under a foreign name", async () => {
    const answer = await serve()("/", { host: "evil.example" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("Deck");
  });

  it("sends a part of a file when asked for one, as players of films need", async () => {
    const answer = await serve()("/assets/main-abc.js", { range: "bytes=0-2" });
    expect(answer.status).toBe(206);
    expect(await answer.text()).toBe("run");
  });
});
