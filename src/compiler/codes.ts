import type { Severity } from "../model/index.ts";

/** What a code stands for. A near miss of a known name is an error even where the table says warning. */
export interface CodeMeaning {
  readonly severity: Severity;
  readonly meaning: string;
}

/**
 * Every diagnostic the compiler gives, by its permanent code. Kinds of exercises may add codes of their own.
 * A code is never renamed or given a new meaning, since people and tools search for it.
 */
export const CODES = {
  "bad-encoding": { severity: "error", meaning: "A file is in another encoding than UTF-8." },
  "bad-yaml": { severity: "error", meaning: "The YAML cannot be read." },
  "empty-file": { severity: "error", meaning: "A YAML file says nothing." },
  "unclosed-head": { severity: "error", meaning: "The head begins with --- and never ends." },
  "missing-field": { severity: "error", meaning: "A field that must be there is absent." },
  "bad-field": { severity: "error", meaning: "A field holds something of the wrong kind." },
  "unknown-field": { severity: "warning", meaning: "A field has a name nobody reads." },
  "ignored-field": { severity: "note", meaning: "A field of another tool is understood and has no use here." },
  "bad-version": { severity: "error", meaning: "The file is written for another version." },
  "bad-separator": {
    severity: "error",
    meaning: "A separator is no regular expression, matches everywhere, or could take for ever to look for.",
  },
  "unknown-directive": { severity: "warning", meaning: "A directive has a name nobody knows." },
  "bad-directive": { severity: "error", meaning: "A directive is written in a way that cannot be read." },
  "misplaced-directive": { severity: "error", meaning: "A directive stands where it has no effect." },
  "unclosed-directive": { severity: "error", meaning: "A container has no closing colons." },
  "bad-timer": { severity: "error", meaning: "A timer has no minutes it could count." },
  "stray-close": { severity: "warning", meaning: "Closing colons have no container to close." },
  "unclosed-fence": { severity: "warning", meaning: "A code fence has no end." },
  "bad-attributes": {
    severity: "warning",
    meaning: "A .slide or .element comment holds words that are no attributes.",
  },
  "unknown-comment": { severity: "error", meaning: "A comment is nearly one of Reveal's." },
  "stray-column": { severity: "warning", meaning: "A line of +++ stands outside columns." },
  "spaced-path": { severity: "warning", meaning: "A picture or link is text, since its path has spaces." },
  "bad-line-steps": {
    severity: "warning",
    meaning: "A fence steps through lines that it does not have, or that are none.",
  },
  "unknown-language": { severity: "note", meaning: "Code is shown without colours." },
  "mermaid-as-code": { severity: "warning", meaning: "A Mermaid fence is shown as code." },
  "formula-as-text": { severity: "warning", meaning: "A formula is shown as text." },
  "missing-file": { severity: "error", meaning: "A file that a slide shows does not exist." },
  "missing-link": { severity: "warning", meaning: "A link leads to a file that does not exist." },
  "missing-slide": { severity: "warning", meaning: "A link leads to a slide that does not exist." },
  "source-file": { severity: "error", meaning: "A slide shows or links to what the workshop is written in." },
  "remote-file": { severity: "warning", meaning: "A slide needs the internet." },
  "missing-alt": { severity: "warning", meaning: "An image has no words for people who cannot see it." },
  "removed-script": { severity: "warning", meaning: "A script in a slide was taken out." },
  "bad-diagram": { severity: "error", meaning: "A diagram is no SVG." },
  "unnamed-diagram": { severity: "warning", meaning: "A diagram has no title or description." },
  "duplicate-id": { severity: "error", meaning: "Two slides were given the same id." },
  "bad-id": { severity: "error", meaning: "A slide was given an id that cannot be an address." },
  "unnamed-heading": { severity: "note", meaning: "A heading has no letters to make an address of." },
  "repeated-heading": { severity: "warning", meaning: "Two slides have the same heading, so one address is numbered." },
  "crowded-slide": { severity: "error", meaning: "A slide holds more than one exercise." },
  "unreadable-slide": { severity: "error", meaning: "A slide is nested too deeply to be compiled." },
  "long-slide": { severity: "error", meaning: "A slide holds more text than can be compiled in time." },
  "raw-section": {
    severity: "warning",
    meaning: "A slide holds a section of its own, which Reveal takes for a slide.",
  },
  "taken-id": { severity: "warning", meaning: "An element has the id of a slide, so an address leads to either." },
  "empty-module": { severity: "warning", meaning: "A file holds no slide." },
  "no-slides": { severity: "error", meaning: "The workshop holds no slide." },
  "duplicate-module": { severity: "error", meaning: "Two files give modules of one name." },
  "missing-exercise": { severity: "error", meaning: "An exercise is named that does not exist." },
  "misnamed-file": { severity: "warning", meaning: "A file looks like a part of the workshop and is not read." },
  "unknown-set": { severity: "error", meaning: "A set is named that the exercise does not have." },
  "unknown-kind": { severity: "error", meaning: "An exercise is of a kind that does not exist." },
  "broken-kind": { severity: "error", meaning: "An exercise's kind failed while it was loaded or used." },
  "unknown-module": { severity: "error", meaning: "An agenda names a module that does not exist." },
  "unknown-slide": { severity: "error", meaning: "An agenda names a slide that does not exist." },
  "repeated-slide": { severity: "error", meaning: "An agenda shows a slide twice." },
  "reserved-agenda": { severity: "error", meaning: "An agenda has a name with a meaning of its own." },
  "agenda-sum": { severity: "error", meaning: "An agenda's items do not add up to its minutes." },
  "step-sum": { severity: "error", meaning: "An item's steps do not add up to its minutes." },
} as const satisfies Record<string, CodeMeaning>;

export type Code = keyof typeof CODES;
