/** Where the caret of a field stands among the lines that are seen. */
export interface CaretLine {
  isFirst: boolean;
  isLast: boolean;
}

const COPIED = ['font', 'letterSpacing', 'lineHeight', 'padding', 'border', 'boxSizing', 'whiteSpace', 'overflowWrap'] as const;

/** Tells whether the caret stands in the first and in the last line of a field, as the browser has broken them. */
export function caretLine(field: HTMLTextAreaElement): CaretLine {
  const { ownerDocument, value, selectionEnd } = field;
  const style = getComputedStyle(field);
  const copy = ownerDocument.createElement('div');
  for (const name of COPIED) copy.style[name] = style[name];
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', width: `${field.offsetWidth}px` });
  const [start, caret, end] = [0, 1, 2].map(() => ownerDocument.createElement('span'));
  if (start === undefined || caret === undefined || end === undefined) return { isFirst: true, isLast: true };
  copy.append(start, value.slice(0, selectionEnd), caret, value.slice(selectionEnd), end);
  ownerDocument.body.append(copy);
  const line = { isFirst: caret.offsetTop <= start.offsetTop, isLast: caret.offsetTop >= end.offsetTop };
  copy.remove();
  return line;
}
