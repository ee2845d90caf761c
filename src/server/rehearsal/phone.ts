import { request } from "node:http";
import { API } from "../../room/protocol.ts";

/** What a simulated phone sends and hears, over HTTP as a real one does. */
export interface SimulatedPhone {
  /** @returns the answer's body when it was accepted */
  post(path: string, body: object): Promise<Record<string, unknown> | undefined>;
  /** Follows the room until it is dropped, by whichever side. @returns a function that drops the stream */
  follow(hear: (view: unknown) => void, dropped: () => void): () => void;
}

/**
 * A phone that talks to the server at `root`.
 * @param address what it says its own is: it comes from another device, for all the server knows
 */
export function createSimulatedPhone(root: URL, address: string): SimulatedPhone {
  let cookie = "";
  const headers = () => ({ "x-forwarded-for": address, origin: root.origin, ...(cookie !== "" && { cookie }) });

  return {
    async post(path, body) {
      const response = await fetch(new URL(path, root), {
        method: "POST",
        headers: { ...headers(), "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const [given] = response.headers.getSetCookie();
      if (given) cookie = given.split(";")[0] ?? "";
      const answer = (await response.json()) as Record<string, unknown>;
      return response.ok ? answer : undefined;
    },
    follow(hear, dropped) {
      const asked = request(new URL(`${API.stream}?role=phone`, root), { headers: headers(), agent: false });
      asked.on("error", () => undefined);
      asked.on("close", dropped);
      asked.on("response", (response) => {
        if (response.statusCode !== 200) return void response.resume();
        response.on("error", () => undefined);
        const read = readEvents((event, data) => event === "view" && hear(JSON.parse(data)));
        response.setEncoding("utf8").on("data", read);
      });
      asked.end();
      return () => void asked.destroy();
    },
  };
}

/** Reads server-sent events from pieces of text. */
export function readEvents(hear: (event: string, data: string) => void): (piece: string) => void {
  let rest = "";
  return (piece) => {
    const events = `${rest}${piece}`.split("\n\n");
    rest = events.pop() ?? "";
    for (const text of events) {
      const fields = text.split("\n").map((line) => line.split(/: (.*)/s));
      const fieldOf = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
      hear(fieldOf("event"), fieldOf("data"));
    }
  };
}
