/** Something in a PDF's list of bookmarks. */
export interface Bookmark {
  readonly title: string;
  /** 1 is outermost. */
  readonly level: number;
  /** Counted from 1. */
  readonly page: number;
  /** From the top of its page, in points. */
  readonly top: number;
}

/** A page of a PDF. */
export interface PdfPage {
  /** Its object's number. */
  readonly object: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Bytes of what is drawn on it, as stored. */
  readonly weight: number;
}

/** A PDF as Chromium writes it: plain objects behind one table. */
export interface Pdf {
  readonly text: string;
  readonly pages: readonly PdfPage[];
  readonly root: number;
  readonly info: number;
  /** The number after the last object's. */
  readonly size: number;
  /** Where its table begins. */
  readonly table: number;
  /** Where links within it lead: a page from 1 and a height in points from its top, by name. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly top: number }>;
  /** An object's dictionary, as text. */
  dictionary(object: number): string;
}

/**
 * Reads a PDF that Chromium wrote.
 * @throws an Error for any that is laid out otherwise
 */
export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const trailer = text.slice(text.lastIndexOf("trailer"));
  const [root, info] = ["Root", "Info"].map((name) => refersTo(trailer, name));
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
  if (!root || !info || !size || !text.startsWith("xref", table)) throw new Error("It is not laid out as expected.");
  const offsets = readTable(text, table);
  const dictionary = (object: number): string => {
    const from = offsets.get(object) ?? text.length;
    const start = text.indexOf("obj", from) + 3;
    const end = text.slice(start).search(/endobj|stream\r?\n/);
    return text.slice(start, start + end).trim();
  };
  const pages = listPages(refersTo(dictionary(root), "Pages") ?? 0, dictionary);
  const places = listPlaces(dictionary(refersTo(dictionary(root), "Dests") ?? root), pages);
  return { text, pages, places, root, info, size, table, dictionary };
}

const refersTo = (dictionary: string, name: string): number | undefined => {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Where each object begins: a line of twenty bytes each, after the first object's number and their count. */
function readTable(text: string, table: number): Map<number, number> {
  const [head = "", first, count] = /^xref\s+(\d+) (\d+)\s+/.exec(text.slice(table, table + 64)) ?? [];
  const from = table + head.length;
  const offsets = new Map<number, number>();
  for (let at = 0; at < Number(count); at += 1) {
    offsets.set(Number(first) + at, Number(text.slice(from + at * 20, from + at * 20 + 10)));
  }
  return offsets;
}

function listPages(object: number, dictionary: Pdf["dictionary"]): PdfPage[] {
  const node = dictionary(object);
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
  if (kids !== undefined) {
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listPages(Number(kid), dictionary));
  }
  const [left = 0, bottom = 0, right = 0, top = 0] =
    /\/MediaBox \[([^\]]*)\]/.exec(node)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  const drawn = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(node);
  const streams = [...(drawn?.[1] ?? drawn?.[2] ?? "").matchAll(/(\d+) 0 R/g)].map(([, stream]) => Number(stream));
  const weight = streams.reduce((sum, stream) => sum + Number(/\/Length (\d+)/.exec(dictionary(stream))?.[1] ?? 0), 0);
  return [{ object, width: right - left, height: top - bottom, weight }];
}

function listPlaces(dictionary: string, pages: readonly PdfPage[]): Map<string, { page: number; top: number }> {
  const at = new Map(pages.map(({ object }, index) => [object, index]));
  const found = dictionary.matchAll(/\/([^\s[]+) \[(\d+) 0 R \/XYZ \S+ (\S+) \S+\]/g);
  return new Map(
    [...found].map(([, name = "", object, y]) => {
      const index = at.get(Number(object)) ?? -1;
      return [readName(name), { page: index + 1, top: (pages[index]?.height ?? 0) - Number(y) }] as const;
    }),
  );
}

/** A name in a PDF writes letters beyond the plainest as `#` and their bytes. */
const readName = (name: string): string =>
  Buffer.from(
    name.replaceAll(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  ).toString("utf8");

/**
 * Adds an author and bookmarks to a PDF, behind what is there already.
 * @param bookmarks in the order of the document
 */
export function amendPdf(bytes: Uint8Array, pdf: Pdf, author: string, bookmarks: readonly Bookmark[]): Uint8Array {
  const outline = pdf.size;
  const objects = new Map<number, string>([
    [pdf.info, `${open(pdf.dictionary(pdf.info))}\n/Author ${printText(author)}>>`],
    [
      pdf.root,
      `${open(pdf.dictionary(pdf.root)).replace(/\/Outlines \d+ 0 R/, "")}\n/Outlines ${outline} 0 R\n/PageMode /UseOutlines>>`,
    ],
    ...printOutline(bookmarks, outline, pdf.pages),
  ]);
  let at = bytes.length + 1;
  const parts: string[] = [];
  const entries: string[] = [];
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    const part = `${number} 0 obj\n${body}\nendobj\n`;
    entries.push(`${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    parts.push(part);
    at += part.length;
  }
  const size = outline + bookmarks.length + 1;
  const trailer = `trailer\n<</Size ${size}\n/Root ${pdf.root} 0 R\n/Info ${pdf.info} 0 R\n/Prev ${pdf.table}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(`\n${parts.join("")}xref\n${entries.join("")}${trailer}`, "latin1")]);
}

/** A dictionary without its end. */
const open = (dictionary: string): string => dictionary.replace(/>>\s*$/, "");

/** Text as a PDF has it in any script: UTF-16 in hexadecimal digits. */
const printText = (text: string): string => `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

function printOutline(bookmarks: readonly Bookmark[], outline: number, pages: readonly PdfPage[]): [number, string][] {
  const numberOf = (at: number): number => outline + 1 + at;
  // A bookmark lies in the nearest one before it that is further out.
  const parents = bookmarks.map(({ level }, at) => {
    for (let before = at - 1; before >= 0; before -= 1) if ((bookmarks[before]?.level ?? 0) < level) return before;
    return -1;
  });
  const childrenOf = (parent: number): number[] => parents.flatMap((each, at) => (each === parent ? [at] : []));
  const links = (children: readonly number[], sign: "" | "-"): string => {
    const [first] = children;
    const last = children.at(-1);
    if (first === undefined || last === undefined) return "";
    return `/First ${numberOf(first)} 0 R\n/Last ${numberOf(last)} 0 R\n/Count ${sign}${children.length}`;
  };
  const items = bookmarks.map(({ title, page, top }, at): [number, string] => {
    const parent = parents[at] ?? -1;
    const siblings = childrenOf(parent);
    const place = siblings.indexOf(at);
    const { object = 0, height = 0 } = pages[page - 1] ?? {};
    const near = [["Prev", siblings[place - 1]] as const, ["Next", siblings[place + 1]] as const]
      .map(([name, other]) => (other === undefined ? "" : `/${name} ${numberOf(other)} 0 R\n`))
      .join("");
    const dest = `/Dest [${object} 0 R /XYZ 0 ${Math.round(height - top)} null]`;
    const above = parent === -1 ? outline : numberOf(parent);
    return [
      numberOf(at),
      `<</Title ${printText(title)}\n/Parent ${above} 0 R\n${near}${dest}\n${links(childrenOf(at), "-")}>>`,
    ];
  });
  return [[outline, `<</Type /Outlines\n${links(childrenOf(-1), "")}>>`], ...items];
}
