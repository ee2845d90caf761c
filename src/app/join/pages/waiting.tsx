import type { PhoneView } from "../../../model/index.ts";
import type { Sheet } from "../keep/sheets.ts";
import { Answers } from "../parts/answers.tsx";

interface WaitingPageProps {
  readonly view: PhoneView | undefined;
  readonly alias: string | undefined;
  readonly sheets: readonly Sheet[];
}

/** Between two exercises. */
export function WaitingPage({ view, alias, sheets }: WaitingPageProps) {
  return (
    <main class="page">
      <h1 tabIndex={-1}>
        {alias === undefined ? (
          "You’re in."
        ) : (
          <>
            You’re in, <bdi>{alias}</bdi>.
          </>
        )}
      </h1>
      <p class="lead">Nothing to do yet. This page follows the room, and catches up if your phone sleeps.</p>
      {view?.slide && (
        <section class="now" lang={view.room.language}>
          <p class="kicker" lang="en">
            On the screen now
          </p>
          <h2 dir="auto">{view.slide.title}</h2>
        </section>
      )}
      {sheets.length > 0 && (
        <section>
          <h2>Your answers so far</h2>
          <Answers sheets={sheets} />
        </section>
      )}
    </main>
  );
}

/** When the screens are blank: nothing to look at, on purpose. */
export const BlankPage = () => (
  <main class="page blank">
    <h1 tabIndex={-1}>Eyes up.</h1>
    <p class="lead">The facilitator has paused the screens. What you have done is kept.</p>
  </main>
);

/** While a part of this page is fetched. */
export const ComingPage = () => (
  <main class="page">
    <p class="lead" role="status">
      One moment.
    </p>
  </main>
);

/** Before the first view of a room that this phone was in before. */
export const FindingPage = ({ isLost }: { isLost: boolean }) => (
  <main class="page">
    <h1 tabIndex={-1}>{isLost ? "The room does not answer." : "Finding your room…"}</h1>
    <p class="lead">
      {isLost
        ? "This page keeps trying by itself. Is this phone on the same Wi-Fi as the screen? What you did is kept here."
        : "One moment."}
    </p>
  </main>
);
