import "./ask.css";

/** What to ask afterwards, on the facilitator's key. */
export const Ask = ({ questions }: { readonly questions: readonly string[] }) =>
  questions.length === 0 ? null : (
    <div class="paper-ask">
      <h3>Ask afterwards</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
