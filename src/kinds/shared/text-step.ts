/** Step of the type size for a text that stands alone: longer ones are set smaller. */
export function textStep({ length }: string): "brief" | "short" | "middle" | "long" {
  if (length <= 150) return length <= 125 ? "brief" : "short";
  return length <= 190 ? "middle" : "long";
}
