/** Attributes as written, and the first stretch that could not be read as one. */
export interface ReadAttributes {
  readonly attributes: Readonly<Record<string, string>>;
  readonly rest?: string;
}

const NAME = /[A-Za-z_][\w:.-]*/y;
const VALUE = /=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/y;
const SHORT = /([#.])([^\s"'=<>`.#{}]+)/y;

/**
 * Reads `name="value" name='value' name=value name #id .class`. Class values add up; of other names the last counts.
 * Used for directives and for Reveal's comments, so that both are written alike.
 */
export function readAttributes(text: string): ReadAttributes {
  const attributes: Record<string, string> = {};
  const set = (name: string, value: string): void => {
    attributes[name] = name === "class" && attributes[name] ? `${attributes[name]} ${value}` : value;
  };
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const short = matchAt(SHORT, text, at);
    const name = short ? null : matchAt(NAME, text, at);
    if (short) {
      set(short[1] === "#" ? "id" : "class", short[2] ?? "");
      at += short[0].length;
    } else if (name) {
      at += name[0].length;
      const value = matchAt(VALUE, text, at);
      set(name[0], value ? (value[1] ?? value[2] ?? value[3] ?? "") : "");
      at += value?.[0].length ?? 0;
      if (at < text.length && !/[\s#.]/.test(text.charAt(at))) return { attributes, rest: text.slice(at) };
    } else {
      return { attributes, rest: text.slice(at) };
    }
  }
  return { attributes };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Class values as one, each class once. */
export const joinClasses = (...values: readonly (string | undefined)[]): string =>
  [...new Set(values.flatMap((value) => value?.split(/\s+/) ?? []))].filter((name) => name !== "").join(" ");

/** Attributes as HTML, each after a space. */
export const printAttributes = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`))
    .join("");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe for HTML, in elements and in double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
