import {
  childrenOf,
  type Element,
  elementsOf,
  getAttribute,
  isElement,
  parseTree,
  printTree,
  rawText,
  textOf,
} from "../../compiler/html/tree.ts";

/** Leading of prose on paper, in millimetres: 19 px, since browsers set lines on whole pixels. */
export const LINE = 5.03;
/** Between two paragraphs. */
const GAP = 2.6;

/** How prose is set: the mean of letters that go on a line, and its width in millimetres. */
export interface Measure {
  readonly letters: number;
  readonly width: number;
}

/** Columns of the documents; letters are a few fewer than were counted, since a page too full is worse than a line free. */
export const BESIDE: Measure = { letters: 60, width: 102.5 };
export const BELOW: Measure = { letters: 75, width: 130 };
export const NOTES: Measure = { letters: 67, width: 112 };

/** A stretch of prose that may stand apart from the next. */
export interface Piece {
  readonly html: string;
  /** In millimetres, with the gap below it. */
  readonly height: number;
}

/** Parts prose at its outermost elements and says how high each will be; a heading stays with what it heads. */
export function measureProse(html: string, measure: Measure): Piece[] {
  const tree = parseTree(html);
  if (!tree) return [{ html, height: lines(html.length, measure) * LINE }];
  const pieces: Element[][] = [];
  for (const node of childrenOf(tree).filter((child) => isElement(child))) {
    const last = pieces.at(-1);
    if (last?.every(isHeading)) last.push(node);
    else pieces.push([node]);
  }
  return pieces.map((nodes) => ({
    html: printTree({ nodeName: "#document-fragment", childNodes: nodes }),
    height: nodes.reduce((sum, node) => sum + heightOf(node, measure) + GAP, 0),
  }));
}

/** A heading, or a paragraph that is set as one: bold from end to end. */
const isHeading = (element: Element): boolean => {
  if (/^h[1-6]$/.test(element.tagName)) return true;
  const bold = elementsOf(element).find(({ tagName }) => tagName === "strong" || tagName === "b");
  return element.tagName === "p" && bold !== undefined && textOf(bold) === textOf(element);
};

/** How many lines words take. */
export const lines = (letters: number, { letters: each }: Measure): number => Math.max(1, Math.ceil(letters / each));

function heightOf(element: Element, measure: Measure): number {
  const inner = childrenOf(element).filter((node) => isElement(node));
  switch (element.tagName) {
    case "ul":
    case "ol":
    case "dl":
    case "blockquote":
    case "div":
    case "section":
      return Math.max(
        LINE,
        inner.reduce((sum, child) => sum + heightOf(child, measure), 0),
      );
    case "pre":
      return rawText(element).split("\n").length * 4.5 + 4;
    case "table":
      return elementsOf(element).reduce((sum, row) => sum + (row.tagName === "tr" ? heightOfRow(row, measure) : 0), 0);
    case "figure":
    case "svg":
      return (ratioOf(element) ?? 0.5) * measure.width;
    case "img":
    case "video":
      return 60;
    default:
      return lines(textOf(element).length, measure) * LINE + (elementsOf(element).some(isPicture) ? 60 : 0);
  }
}

/** A row of a table whose columns are taken for equally wide. */
function heightOfRow(row: Element, { letters, width }: Measure): number {
  const cells = childrenOf(row).filter((node) => isElement(node));
  const column = { letters: letters / Math.max(1, cells.length), width: width / Math.max(1, cells.length) };
  return Math.max(LINE, ...cells.map((cell) => lines(textOf(cell).length, column) * LINE)) + 2;
}

const isPicture = ({ tagName }: Element): boolean => tagName === "img";

/** Height by width of the drawing in an element. */
function ratioOf(element: Element): number | undefined {
  const drawing = [element, ...elementsOf(element)].find(({ tagName }) => tagName === "svg");
  const [, , width, height] = (drawing && getAttribute(drawing, "viewBox"))?.split(/[\s,]+/).map(Number) ?? [];
  return width && height ? height / width : undefined;
}

/** Words that a slide shows, drawings' labels included. */
export function countWords(html: string): number {
  const tree = parseTree(html);
  if (!tree) return 0;
  const shown = (node: ReturnType<typeof childrenOf>[number]): string => {
    if (!isElement(node)) return "value" in node ? node.value : "";
    if (["title", "desc", "style"].includes(node.tagName)) return "";
    if (/\bvisually-hidden\b|\bnarrow\b/.test(getAttribute(node, "class") ?? "")) return "";
    return ` ${childrenOf(node).map(shown).join("")} `;
  };
  return childrenOf(tree).map(shown).join(" ").split(/\s+/).filter(Boolean).length;
}
