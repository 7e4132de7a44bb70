const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Plain text as HTML text or as an attribute's value in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

/** An element around HTML; the HTML alone when the name is empty. */
export function element(name: string, content: string, className = ''): string {
  const attribute = className === '' ? '' : ` class="${className}"`;
  return name === '' ? content : `<${name}${attribute}>${content}</${name}>`;
}
