/** The text with a full stop, unless it ends with one already, as the short name of a person does and a time of day in some languages. */
export function withFullStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
