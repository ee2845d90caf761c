import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { type Listening, listen } from "../../../src/server/listen.ts";

const app = new Hono().get("/", (context) => context.text("here"));

const stop = (all: readonly Listening[]) => Promise.all(all.map((one) => one.close()));

describe("listening", () => {
  it("takes the next free port when the wanted one is taken", async () => {
    const first = await listen(app, "127.0.0.1", 0);
    const second = await listen(app, "127.0.0.1", first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(await (await fetch(`http://127.0.0.1:${second.port}/`)).text()).toBe("here");
    await stop([first, second]);
  });

  it("frees its port when closed, open connections included", async () => {
    const first = await listen(app, "127.0.0.1", 0);
    await fetch(`http://127.0.0.1:${first.port}/`);
    await first.close();
    const again = await listen(app, "127.0.0.1", first.port);
    expect(again.port).toBe(first.port);
    await again.close();
  });

  it("rejects for an address that is not this machine's", async () => {
    await expect(listen(app, "203.0.113.1", 0)).rejects.toThrow(/EADDRNOTAVAIL/);
  });
});
