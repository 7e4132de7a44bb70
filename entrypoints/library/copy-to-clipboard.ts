/** Puts a text on the clipboard, with `html` also as rich text: what it is pasted into takes the one it understands. Throws where the browser refuses. */
export async function copyToClipboard(text: string, html: string | null = null): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) })]);
}
