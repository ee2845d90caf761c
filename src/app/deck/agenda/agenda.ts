import type { DeckAgenda, DeckData } from "../data.ts";

/** Shows every slide of every module, whatever the agendas say. */
export const ALL = "all";

/** The agenda in force; none means every slide. `unknown` is the id that was asked for and does not exist. */
export interface Choice {
  readonly agenda?: DeckAgenda;
  readonly unknown?: string;
}

/**
 * Chooses by the address's `?agenda=`, else the one remembered, else the default of the build, else the first.
 * @param remembered null when none is, or when the build's default goes before it
 */
export function chooseAgenda(
  data: Pick<DeckData, "agenda" | "agendas">,
  asked: string | null,
  remembered: string | null = null,
): Choice {
  const find = (id: string) => data.agendas.find((agenda) => agenda.id === id);
  const choose = (id: string): Choice | undefined => {
    const agenda = find(id);
    return agenda ? { agenda } : id === ALL ? {} : undefined;
  };
  const chosen = asked ? choose(asked) : undefined;
  if (chosen) return chosen;
  const first = data.agendas[0];
  const usual = choose(remembered ?? "") ?? choose(data.agenda) ?? (first ? { agenda: first } : {});
  return asked ? { ...usual, unknown: asked } : usual;
}

/** Id of the agenda whose running order slides draw: the one in force; where every slide is shown, the usual one. */
export const drawnOf = ({ agenda, agendas }: Pick<DeckData, "agenda" | "agendas">, choice: Choice): string =>
  (choice.agenda ?? agendas.find(({ id }) => id === agenda) ?? agendas[0])?.id ?? "";

/** A way to run the workshop: an agenda, or every slide. */
export interface Way {
  readonly id: string;
  readonly title: string;
  /** 0 when nobody has said how long it takes. */
  readonly minutes: number;
  /** Ids of its slides; undefined for every slide. */
  readonly slides?: ReadonlySet<string>;
}

/** The ways there are, in the order written; every slide is the last. */
export function waysOf({ agendas }: Pick<DeckData, "agendas">): Way[] {
  const ways: Way[] = agendas.map(({ id, title, minutes, items }) => ({
    id,
    title,
    minutes,
    slides: new Set(items.flatMap((item) => item.slides)),
  }));
  return ways.some(({ id }) => id === ALL) ? ways : [...ways, { id: ALL, title: "All slides", minutes: 0 }];
}

/** What of an agenda says which slides come when. */
export interface Order {
  readonly items: readonly { readonly slides: readonly string[]; readonly set?: string | undefined }[];
}

/** Slide ids by place: each inner list is one horizontal place with the vertical slides below it. */
export type Stacks = readonly (readonly string[])[];

/**
 * The order in which an agenda shows the slides. Neighbours that share a stack in the source still share one;
 * a slide named twice is shown where it is named first, and an unknown id is left out.
 */
export function orderSlides(source: Stacks, agenda: Order | undefined): string[][] {
  if (!agenda) return source.map((stack) => [...stack]);
  const home = new Map(source.flatMap((stack, index) => stack.map((id) => [id, index] as const)));
  const ids = new Set(agenda.items.flatMap((item) => item.slides).filter((id) => home.has(id)));
  const order: string[][] = [];
  let last: number | undefined;
  for (const id of ids) {
    const from = home.get(id);
    if (from === last) order.at(-1)?.push(id);
    else order.push([id]);
    last = from;
  }
  return order;
}

/** The set an agenda asks for, by slide id; a slide whose item names none is absent. The first naming counts. */
export function setsBySlide(agenda: Order | undefined): ReadonlyMap<string, string> {
  const sets = new Map<string, string>();
  for (const { set, slides } of agenda?.items ?? [])
    for (const id of slides) if (set !== undefined && !sets.has(id)) sets.set(id, set);
  return sets;
}
