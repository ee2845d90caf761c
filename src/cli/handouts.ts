import { defineCommand } from "citty";
import { PAPER_SIZES, PAPERS } from "../model/index.ts";
import type { Loader } from "../vite/loader.js";
import { AGENDA } from "./options.ts";

export default defineCommand({
  meta: { name: "handouts", description: "Writes slides.pdf, handout.pdf, workbook.pdf and guide.pdf" },
  args: {
    names: {
      type: "positional",
      required: false,
      description: `Which to write: ${PAPERS.join(", ")}; all of them when absent.`,
    },
    folder: {
      type: "positional",
      required: false,
      default: ".",
      description: "The workshop's folder, before or after the names.",
    },
    out: {
      type: "string",
      valueHint: "folder",
      description: "Where to put them; handouts in the workshop when absent.",
    },
    paper: { type: "string", valueHint: PAPER_SIZES.join("|"), default: "a4", description: "The size of the paper." },
    start: {
      type: "string",
      valueHint: "09:30",
      description: "When the workshop begins; the guide counts from 0:00 when absent.",
    },
    address: {
      type: "string",
      valueHint: "http://…",
      description: "Where the workshop's site is, printed with a QR code beside each exercise.",
    },
    steps: { type: "boolean", description: "A page for each step of a slide in slides.pdf." },
    ...AGENDA,
  },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const { readHandoutArguments } = await import("./handout-arguments.ts");
    const { writeHandouts } = await import("./write-handouts.ts");
    await writeHandouts({ ...readHandoutArguments(args), loader });
  },
});
