import { type ComponentChildren, render } from "preact";
import { wordsOf } from "../../model/words-of.ts";
import type { Subject } from "./samples.ts";
import { loadSubject } from "./subjects.ts";
import { Surface } from "./surface.tsx";
import { type FrameAddress, readFrameQuery } from "./views.ts";

const root = document.getElementById("frame");
const address = readFrameQuery(location.search);
document.documentElement.dataset.theme = address?.theme ?? "light";
if (root) void show(root);
if (import.meta.hot) void import("../overlay/reload.ts").then(({ reloadOnUpdate }) => reloadOnUpdate());

async function show(root: HTMLElement): Promise<void> {
  try {
    if (!address) throw new Error("The address names no surface, size or theme of the gallery.");
    const subject = await loadSubject(address.exercise, address.set);
    document.title = `${subject.compiled.heading.title}: ${address.view.name} · Staffroom`;
    render(<Framed subject={subject} address={address} />, root);
  } catch (error) {
    render(<p role="alert">{wordsOf(error)}</p>, root);
  }
}

/** The surface where it lives: on a slide of the stage, on a phone's page, on a sheet. */
function Framed({ subject, address }: { subject: Subject; address: FrameAddress }) {
  const { exercise, set, view, screen } = address;
  const element = (
    <div class="exercise" data-exercise={exercise} data-set={set || undefined} data-surface={view.surface}>
      <Surface subject={subject} address={address} />
    </div>
  );
  if (screen.id === "stage") return <Stage title={headline(subject, address)}>{element}</Stage>;
  return <div class={screen.id === "a4" ? "sheet-a4" : "page-phone"}>{element}</div>;
}

/** A Board's slide says its finding; the others carry the exercise's title. */
const headline = ({ compiled }: Subject, { view }: FrameAddress): string | undefined =>
  view.surface === "board" ? undefined : compiled.heading.title;

const Stage = ({ title, children }: { title: string | undefined; children: ComponentChildren }) => (
  <div class="reveal">
    <div class="slides">
      <section class="slide present">
        {title && <h1>{title}</h1>}
        {children}
        <footer class="slide-foot">
          <span>Gallery</span>
          <span class="slide-page">1</span>
        </footer>
      </section>
    </div>
  </div>
);
