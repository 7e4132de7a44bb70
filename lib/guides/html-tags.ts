const NAMES =
  'a|abbr|article|aside|b|big|blockquote|body|br|center|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|html|i|' +
  'img|ins|kbd|li|main|mark|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr';
/** The source of a pattern for a tag of HTML without attributes, which says nothing of its own. What only looks like one, such as `<product>`, is text. */
export const BARE_TAG = `</?(?:${NAMES})\\s*/?>`;
