import { isCollection, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument, visit } from "yaml";
import type { Path, Span } from "../model/index.ts";
import type { Log } from "./log.ts";
import type { Chunk } from "./source.ts";

/** A YAML text, read: its plain value, and where each of its fields stands. */
export interface Yaml {
  /** Undefined when the text could not be read; the log says why. */
  readonly value: unknown;
  /** The place of a field, or of the nearest one around it; with `"key"` that of its name. */
  locate(path: Path, part?: "key" | "value"): Span;
  /** The place of a problem at `path`: for a field nobody knows its name, else its value. */
  locateProblem(path: Path, code: string): Span;
}

/** Reads a YAML chunk of a file. Faults go to `log` as `bad-yaml` with line and column. Never throws. */
export function readYaml({ text, line }: Chunk, log: Log): Yaml {
  const counter = new LineCounter();
  const spanAt = (offset: number): Span => {
    const at = counter.linePos(Math.min(offset, text.length));
    return { file: log.file, line: line - 1 + Math.max(1, at.line), column: Math.max(1, at.col) };
  };
  const before = log.diagnostics.length;
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "silent" });
    for (const error of document.errors) {
      log.add("bad-yaml", spanAt(error.pos[0]), `The YAML cannot be read: ${sentence(error.message)}`, YAML_HINT);
    }
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document) !== undefined) return;
        const message = `The YAML cannot be read: nothing is called &${alias.source}.`;
        log.add("bad-yaml", spanAt(startOf(alias) ?? 0), message, YAML_HINT);
      },
    });
    const root = document.contents;
    const locate: Yaml["locate"] = (path, part = "value") => spanAt(offsetOf(root, path, part));
    return {
      value: log.diagnostics.length > before ? undefined : document.toJS(),
      locate,
      locateProblem: (path, code) => locate(path, code === "unknown-field" ? "key" : "value"),
    };
  } catch (error) {
    log.add("bad-yaml", { file: log.file, line }, `The YAML cannot be read: ${sentence(String(error))}`, YAML_HINT);
    const locate = (): Span => ({ file: log.file, line });
    return { value: undefined, locate, locateProblem: locate };
  }
}

const YAML_HINT = "Text with a colon, a # or a quotation mark in it belongs in quotes; indent with spaces.";

const sentence = (message: string): string => {
  const first = message.replace(/^[A-Za-z]*Error: /, "").split("\n")[0] ?? "";
  return first.endsWith(".") ? first : `${first}.`;
};

/** The offset of the deepest node on `path` that exists. */
function offsetOf(root: unknown, path: Path, part: "key" | "value"): number {
  let node: unknown = root;
  let key: unknown;
  for (const step of path) {
    const pair = childOf(node, step);
    if (pair === undefined) return startOf(key) ?? startOf(node) ?? 0;
    node = pair.value;
    key = pair.key;
  }
  // A list or map in block style begins on a later line than the name that is wrong to have it.
  const isInline = isScalar(node) || (isCollection(node) && node.flow === true);
  return startOf(isInline && part === "value" ? node : (key ?? node)) ?? startOf(node) ?? 0;
}

function childOf(node: unknown, step: string | number): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) return node.items.find((pair) => keyOf(pair) === String(step));
  const items: readonly unknown[] = isCollection(node) ? node.items : [];
  return typeof step === "number" && step < items.length ? { value: items[step] } : undefined;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
