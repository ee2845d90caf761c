import { listSlides } from "../agenda/arrange.ts";
import { stacksOf, type Update } from "./update.ts";

/** The slides as the workshop's files have them, before an agenda or Reveal has changed anything in them. */
export interface Source {
  /** Slide ids by place, in file order. */
  stacks(): readonly (readonly string[])[];
  /** A slide's section. It belongs to no page, so that nothing in it is loaded or run; clone it to change it. */
  section(id: string): HTMLElement | undefined;
  /** Ids of slides that an agenda may change. */
  fitted(): string[];
  /** Takes up an update. @returns what the slides that it changed were like before, by their ids now */
  change(update: Update): Map<string, HTMLElement | undefined>;
}

/** Reads the sections of a deck's page from their HTML. */
export function readSource(html: string): Source {
  const parse = (text: string): HTMLElement => {
    const template = document.createElement("template");
    template.innerHTML = `<div>${text}</div>`;
    return template.content.firstElementChild as HTMLElement;
  };
  const slides = parse(html);
  let stacks: readonly (readonly string[])[] = stacksOf(slides);
  const sections = new Map(listSlides(slides).map((section) => [section.id, section]));

  return {
    stacks: () => stacks,
    section: (id) => sections.get(id),
    fitted: () =>
      [...sections].filter(([, section]) => section.querySelector("[data-exercise], .agenda")).map(([id]) => id),
    change({ renamed = {}, sections: changed = {}, stacks: order }) {
      const names = new Map(Object.entries(renamed));
      const moved = [...names].map(([from, to]) => [to, sections.get(from)] as const);
      for (const from of names.keys()) sections.delete(from);
      for (const [to, section] of moved) if (section) sections.set(to, section);
      if (order || names.size > 0) stacks = order ?? stacks.map((stack) => stack.map((id) => names.get(id) ?? id));
      const before = new Map<string, HTMLElement | undefined>();
      for (const [id, text] of Object.entries(changed)) {
        before.set(id, sections.get(id));
        const section = parse(text).firstElementChild;
        if (section instanceof HTMLElement) sections.set(id, section);
      }
      if (!order) return before;
      const left = new Set(stacks.flat());
      for (const id of sections.keys()) if (!left.has(id)) sections.delete(id);
      return before;
    },
  };
}
