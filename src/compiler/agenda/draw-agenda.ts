import type { Agenda, AgendaItem } from "../../model/index.ts";
import { escapeHtml, printAttributes } from "../markdown/attributes.ts";
import { BAR, LABEL, type Label, layOutOrder, type Part } from "./running-order.ts";

const HEIGHT = 88;
const ROW = 36;
const TICK = 10;
/** From the bar's edge to the first row's baseline. */
const DROP = 39;
const RISE = 14;

/**
 * An agenda's running order: a bar to scale, its minutes inside and its names around, and the same as a list.
 * `<div class="agenda" data-agenda="ID"><svg aria-hidden="true">…</svg><ol class="agenda-list visually-hidden">…`.
 * An agenda without minutes is the list alone, in sight.
 */
export function drawAgenda(agenda: Agenda): string {
  const timed = agenda.items.some(({ minutes }) => minutes > 0);
  const list = drawList(agenda, timed);
  const open = printAttributes({ class: "agenda", "data-agenda": agenda.id });
  return `<div${open}>${timed ? drawBar(agenda.items) : ""}${list}</div>`;
}

function drawList({ items, title }: Agenda, timed: boolean): string {
  const entries = items.map((item) => {
    const time = timed ? `, ${item.minutes} ${item.minutes === 1 ? "minute" : "minutes"}${sayTalk(item)}` : "";
    return `<li>${escapeHtml(item.title)}${time}</li>`;
  });
  const classes = timed ? "agenda-list visually-hidden" : "agenda-list";
  return `<ol${printAttributes({ class: classes, "aria-label": title })}>${entries.join("")}</ol>`;
}

/** How much of an item the facilitator talks, in words. */
function sayTalk({ minutes, talk, steps }: AgendaItem): string {
  const spoken = talk ? minutes : steps.reduce((sum, step) => sum + (step.talk ? step.minutes : 0), 0);
  if (spoken === 0) return "";
  return spoken >= minutes ? ", a talk" : `, ${spoken} of them a talk`;
}

function drawBar(items: readonly AgendaItem[]): string {
  const { parts, labels } = layOutOrder(items);
  const rows = labels.map(({ row }) => row);
  const above = Math.max(0, -Math.min(...rows));
  const below = Math.max(0, ...rows);
  const top = above === 0 ? 2 : above * ROW + 8;
  const height = top + HEIGHT + (below === 0 ? 2 : (below - 1) * ROW + DROP + 10);
  const drawn = [
    ...labels.map((label) => drawLeader(label, top)),
    ...parts.map((part) => drawPart(part, top)),
    ...parts.map((part, index) => drawSeam(part, parts[index - 1], top)),
    ...labels.map((label) => drawLabel(label, top)),
  ];
  const open = { class: "agenda-bar", viewBox: `0 0 ${BAR} ${height}`, width: "100%", "aria-hidden": "true" };
  return `<svg${printAttributes({ ...open, style: "overflow:visible" })}>${drawn.join("")}</svg>`;
}

const FILL: Readonly<Record<Part["kind"], string>> = { work: "--card", talk: "--ink", break: "--wash" };

function drawPart({ x, width, number, minutes, kind }: Part, top: number): string {
  const box = { x: round(x), y: String(top), width: round(width), height: String(HEIGHT) };
  const style = `fill:var(${FILL[kind]});stroke:var(--ink);stroke-width:2.5`;
  const rect = `<rect${printAttributes({ class: `agenda-${kind}`, ...box, style })}/>`;
  if (number === undefined) return rect;
  const colour = kind === "talk" ? "--on-ink" : "--ink";
  const face = `font:600 ${number}px var(--serif);font-variation-settings:'opsz' 36`;
  const font = `${face};fill:var(${colour});text-anchor:middle`;
  const at = { x: round(x + width / 2), y: round(top + HEIGHT / 2 + number * 0.34), style: font };
  return `${rect}<text${printAttributes({ class: "agenda-minutes", ...at })}>${minutes}</text>`;
}

/** A line of paper between two talks, which would else look like one. */
function drawSeam({ x, kind }: Part, before: Part | undefined, top: number): string {
  if (kind !== "talk" || before?.kind !== "talk") return "";
  const points = { x1: round(x), y1: String(top + 4), x2: round(x), y2: String(top + HEIGHT - 4) };
  return `<line${printAttributes({ ...points, style: "stroke:var(--paper);stroke-width:2.5" })}/>`;
}

/** A line from where an item begins to its label's row; the name of a talk right above it needs none. */
function drawLeader({ from, row, kind }: Label, top: number): string {
  if (kind === "talk" && row === -1) return "";
  const length = TICK + (Math.abs(row) - 1) * ROW;
  const start = row > 0 ? top + HEIGHT : top;
  const end = row > 0 ? start + length : start - length;
  const points = { x1: round(from), y1: String(start), x2: round(from), y2: String(end) };
  return `<line${printAttributes({ ...points, style: "stroke:var(--ink);stroke-width:2.5" })}/>`;
}

/** A label on a piece of paper of its own, so that leaders to rows further out pass behind it. */
function drawLabel({ text, x, width, row, kind, isLast }: Label, top: number): string {
  const y = row > 0 ? top + HEIGHT + DROP + (row - 1) * ROW : top - RISE + (row + 1) * ROW;
  const box = { x: round(x - 2), y: round(y - 21), width: round(width + 4), height: "28", style: "fill:var(--paper)" };
  const end = isLast ? ";text-anchor:end" : "";
  const font = `font:${kind === "talk" ? 400 : 600} ${LABEL}px var(--sans);fill:var(${kind === "break" ? "--muted" : "--ink"})${end}`;
  const at = printAttributes({ class: "agenda-label", x: round(isLast ? x + width : x), y: round(y), style: font });
  return `<rect${printAttributes(box)}/><text${at}>${escapeHtml(text)}</text>`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
