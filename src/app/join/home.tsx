/** What is not needed to answer: one's answers to read again, this phone, and the end. A chunk of its own. */
export { saveAnswers } from "./keep/save-file.tsx";
export { EndPage } from "./pages/end.tsx";
export { MinePage } from "./pages/mine.tsx";
export { PrintablePage } from "./pages/printable.tsx";
