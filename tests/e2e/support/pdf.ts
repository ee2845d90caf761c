import { readFile } from "node:fs/promises";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

/** What a PDF library finds in a file. */
export interface OpenedPdf {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  /** In points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** Bookmarks, those below others indented by two blanks, each with the page it leads to. */
  readonly bookmarks: readonly string[];
  /** Addresses that links lead to. */
  readonly links: readonly string[];
}

export async function openPdf(file: string): Promise<OpenedPdf> {
  const pdf = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const pages = pdf.getPages();
  const language = pdf.catalog.lookup(PDFName.of("Lang"));
  const marked = pdf.catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  return {
    title: pdf.getTitle(),
    author: pdf.getAuthor(),
    language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : undefined,
    isTagged: marked?.get(PDFName.of("Marked"))?.toString() === "true",
    sizes: pages.map((page) => page.getSize()),
    bookmarks: listBookmarks(pdf, pdf.catalog.lookup(PDFName.of("Outlines"), PDFDict), ""),
    links: pages.flatMap((page) => (page.node.Annots()?.asArray() ?? []).flatMap((each) => addressOf(pdf, each))),
  };
}

function listBookmarks(pdf: PDFDocument, parent: PDFDict, indent: string): string[] {
  const lines: string[] = [];
  for (let item = parent.lookupMaybe(PDFName.of("First"), PDFDict); item; ) {
    const title = item.lookup(PDFName.of("Title"), PDFHexString).decodeText();
    const target = item.lookup(PDFName.of("Dest"), PDFArray).get(0);
    const page = pdf.getPages().findIndex(({ ref }) => ref === target) + 1;
    lines.push(`${indent}${title} ${page}`, ...listBookmarks(pdf, item, `${indent}  `));
    item = item.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return lines;
}

function addressOf(pdf: PDFDocument, annotation: Parameters<PDFDocument["context"]["lookup"]>[0]): string[] {
  const link = pdf.context.lookup(annotation);
  const action = link instanceof PDFDict ? link.lookupMaybe(PDFName.of("A"), PDFDict) : undefined;
  const address = action?.lookup(PDFName.of("URI"));
  return address instanceof PDFString ? [address.decodeText()] : [];
}
