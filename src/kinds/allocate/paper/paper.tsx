import type { Heading } from "../../../model/index.ts";
import { Chip } from "../play/chip.tsx";
import { type AllocateTask, LEVELS } from "../types.ts";

/** The worksheet: a calendar to fill with letters, then the mix in words. */
export function Paper({ task, heading }: { readonly task: AllocateTask; readonly heading: Heading }) {
  const days = Array.from({ length: task.days }, (_, at) => at + 1);
  return (
    <section class="paper allocate-paper">
      <h2>{heading.title}</h2>
      <p>{heading.prompt} Write one letter in each half day; day 1 is your last working day.</p>
      <table class="allocate-grid">
        <caption class="visually-hidden">Half days to fill</caption>
        <thead>
          <tr>
            <th scope="col" class="allocate-half">
              <span class="visually-hidden">Half</span>
            </th>
            {days.map((day) => (
              <th scope="col" key={day}>
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {["morning", "afternoon"].map((half) => (
            <tr key={half}>
              <th scope="row">{half}</th>
              {days.map((day) => (
                <td key={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table class="allocate-mixed">
        <caption class="visually-hidden">The tags, and how much of each there was</caption>
        <thead>
          <tr>
            <th scope="col">Then mark how much there was of each</th>
            {LEVELS.map((level) => (
              <th scope="col" key={level} class="allocate-tick">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        {task.groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th colSpan={5} scope="rowgroup">
                {group.name}
              </th>
            </tr>
            {task.tags
              .filter((tag) => tag.group === group.id)
              .map((tag) => (
                <tr key={tag.id} data-tag={tag.id}>
                  <th scope="row">
                    <Chip task={task} tag={tag} /> <strong>{tag.name}</strong> {tag.hint}
                  </th>
                  {LEVELS.map((level) => (
                    <td key={level} class="allocate-tick">
                      <i />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p>“Most” is half of your blocks or more, “some” a quarter or more. There is no ideal mix.</p>
      {task.note && (
        <div class="allocate-write">
          <h3>{task.note}</h3>
          <i />
          <i />
        </div>
      )}
    </section>
  );
}
