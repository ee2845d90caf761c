export type System = "macOS" | "Windows" | "Linux";

/** What may keep phones away, why, and what helps: in any system, and in each. A command stands between backticks. */
export interface Advice {
  readonly title: string;
  readonly why: string;
  readonly steps: readonly string[];
  readonly systems?: Readonly<Record<System, string>>;
}

/** What to do where phones do not get through to a server on `port`. */
export const adviceOf = (port: string): readonly Advice[] => [
  {
    title: "The Wi-Fi keeps devices apart",
    why: "Guest networks often let each device reach the internet and no other device. The phone then loads for a long time and gives up.",
    steps: [
      "Ask the venue for a network without “client isolation” (also called “AP isolation”), or to switch it off for today.",
      "Or bring a network: a travel router needs no internet to hold a room. A phone’s hotspot does for a handful of people.",
      "Phones and laptop must be in the same Wi-Fi, not on mobile data. Switch VPNs off on both.",
    ],
  },
  {
    title: "A firewall asks, or says no",
    why: "When the first phone knocks, the system may ask whether Node.js may take connections. Say yes, for private networks.",
    steps: [],
    systems: {
      macOS: "System Settings, Network, Firewall, Options: set “node” to allow incoming connections, then start again.",
      Windows:
        "Windows Security, Firewall & network protection, Allow an app: tick Node.js for private networks, and set this Wi-Fi to “Private” in its properties. On a managed laptop only IT may be able to.",
      Linux: `With ufw: \`sudo ufw allow ${port}/tcp\`. With firewalld: \`sudo firewall-cmd --add-port=${port}/tcp\`.`,
    },
  },
  {
    title: "The laptop falls asleep",
    why: "Asleep, it serves nobody; phones keep their answers and come back by themselves once it is awake. Plug it in, leave the lid open, keep it awake.",
    steps: [],
    systems: {
      macOS: "In a second terminal: `caffeinate -dims`. It holds until you close it.",
      Windows: "Settings, System, Power: set screen and sleep to “Never” while plugged in.",
      Linux:
        "Start with `systemd-inhibit --what=idle:sleep npm start`, or switch automatic suspend off in the power settings.",
    },
  },
];

/** The system a browser says it runs on; undefined for phones, tablets and others. */
export function guessSystem(agent: string): System | undefined {
  if (/iPhone|iPad|Android/.test(agent)) return undefined;
  if (/Mac OS X|Macintosh/.test(agent)) return "macOS";
  if (/Windows/.test(agent)) return "Windows";
  return /Linux|X11/.test(agent) ? "Linux" : undefined;
}
