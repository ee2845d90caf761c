import { isCollection, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import type { Path, Span } from "../../model/index.ts";
import type { Log } from "../log.ts";
import type { Chunk } from "../source.ts";
import { findFaults, thrownFault } from "./yaml-faults.ts";

/** A YAML text, read: its plain value, and where each of its fields stands. */
export interface Yaml {
  /** Undefined when the text could not be read; the log says why. */
  readonly value: unknown;
  /** The place of a field, or of the nearest one around it; with `"key"` that of its name. */
  locate(path: Path, part?: "key" | "value"): Span;
  /** The place of a problem at `path`: for a field nobody knows its name, else its value. */
  locateProblem(path: Path, code: string): Span;
}

/**
 * Reads a YAML chunk of a file. Faults go to `log` as `bad-yaml` with line and column. Never throws.
 * @param whenEmpty what to do about a file that says nothing; without it, saying nothing is fine
 */
export function readYaml({ text, line }: Chunk, log: Log, whenEmpty?: string): Yaml {
  const counter = new LineCounter();
  const spanAt = (offset: number): Span => {
    const at = counter.linePos(Math.min(offset, text.length));
    return { file: log.file, line: line - 1 + Math.max(1, at.line), column: Math.max(1, at.col) };
  };
  try {
    // At "silent" a second document would be passed over.
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "error" });
    const faults = findFaults(document, text);
    for (const { offset, message, hint } of faults) log.add("bad-yaml", spanAt(offset), message, hint);
    const root = document.contents;
    const isEmpty = root === null && whenEmpty !== undefined;
    if (isEmpty && faults.length === 0) log.add("empty-file", line, "The file is empty.", whenEmpty);
    const locate: Yaml["locate"] = (path, part = "value") => spanAt(offsetOf(root, path, part));
    return {
      value: isEmpty || faults.length > 0 ? undefined : document.toJS(),
      locate,
      locateProblem: (path, code) => locate(path, code === "unknown-field" ? "key" : "value"),
    };
  } catch (error) {
    const { message, hint } = thrownFault(error);
    log.add("bad-yaml", { file: log.file, line }, message, hint);
    const locate = (): Span => ({ file: log.file, line });
    return { value: undefined, locate, locateProblem: locate };
  }
}

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
