import { post } from "../../room/client.ts";
import { API } from "../../room/protocol.ts";

const said = document.getElementById("said");
const key = location.hash.slice(1);
if (key !== "") void swap(key);

/** Has the server know this browser as the host's, and opens the host page without the key in its address. */
async function swap(key: string): Promise<void> {
  tell("Opening…");
  try {
    const refusal = await post(new URL("..", location.href), API.host, { key });
    if (refusal) return tell(refusal.message);
    history.replaceState(null, "", location.pathname);
    location.reload();
  } catch {
    tell("The laptop that runs the room does not answer. Load this page again once it does.");
  }
}

function tell(words: string): void {
  if (said) said.textContent = words;
}
