/** A part of a heading as a person reads it, and of the same length with U+FFFF for what a backslash marks as no more than itself; structure is looked for there. */
export interface Span {
  plain: string;
  masked: string;
}

/** The span without white space around it. */
export function trimSpan(span: Span): Span {
  const start = span.masked.length - span.masked.trimStart().length;
  const end = span.masked.trimEnd().length;
  return { plain: span.plain.slice(start, end), masked: span.masked.slice(start, end) };
}

/** What stands between two places of a span, without white space around it. */
export function cutSpan(span: Span, start: number, end: number = span.masked.length): Span {
  return trimSpan({ plain: span.plain.slice(start, end), masked: span.masked.slice(start, end) });
}

/** What is left of a span when a part of it is taken out; `glue` stands in its place. */
export function spanWithout(span: Span, start: number, end: number, glue: string): Span {
  const before = cutSpan(span, 0, start);
  const after = cutSpan(span, end);
  if (before.masked === '') return after;
  if (after.masked === '') return before;
  return { plain: before.plain + glue + after.plain, masked: before.masked + glue + after.masked };
}
