import type { HighlighterCore } from "shiki/core";

/** Lines of highlighted code as HTML, each colour a CSS variable; undefined for an unknown language. */
export type Highlight = (code: string, language: string) => Promise<readonly string[] | undefined>;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escapeHtml = (text: string): string => text.replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? character);

/**
 * A highlighter that loads Shiki at the first fence, a language at its first use, and remembers what it has
 * highlighted. Colours are `var(--shiki-…)`, so one page serves every theme.
 */
export function createHighlight(): Highlight {
  const known = new Map<string, Promise<readonly string[] | undefined>>();
  let shiki: ReturnType<typeof loadShiki> | undefined;
  return (code, language) => {
    const key = `${language}\n${code}`;
    shiki ??= loadShiki();
    const lines = known.get(key) ?? highlightWith(shiki, code, language);
    known.set(key, lines);
    return lines;
  };
}

async function loadShiki() {
  const [{ createCssVariablesTheme, createHighlighterCore }, { createJavaScriptRegexEngine }, { bundledLanguages }] =
    await Promise.all([import("shiki/core"), import("shiki/engine/javascript"), import("shiki/langs")]);
  const highlighter = await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: "css-variables", variablePrefix: "--shiki-", fontStyle: true })],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return { highlighter, languages: bundledLanguages };
}

async function highlightWith(
  shiki: ReturnType<typeof loadShiki>,
  code: string,
  language: string,
): Promise<readonly string[] | undefined> {
  const { highlighter, languages } = await shiki;
  const name = language.toLowerCase();
  if (!Object.hasOwn(languages, name)) return undefined;
  await highlighter.loadLanguage(languages[name as keyof typeof languages]);
  return toLines(highlighter, code, name);
}

function toLines(highlighter: HighlighterCore, code: string, language: string): string[] {
  // Shiki gives up on a line after half a second, so that a busy machine would colour it otherwise than an idle one.
  const options = { lang: language, theme: "css-variables", tokenizeTimeLimit: 0 };
  const lines = highlighter.codeToTokensBase(code, options);
  return lines.map((tokens) =>
    tokens
      .map(({ color, content }) =>
        color === undefined || color === "var(--shiki-foreground)"
          ? escapeHtml(content)
          : `<span style="color:${color}">${escapeHtml(content)}</span>`,
      )
      .join(""),
  );
}
