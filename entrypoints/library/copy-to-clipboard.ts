/**
 * Puts a text on the clipboard, with `html` also as rich text: what it is pasted into takes the one it understands. What takes time to make
 * may come later; the call itself has to be made in the click. Throws where the browser refuses.
 */
export async function copyToClipboard(text: string | Promise<string>, html: string | Promise<string> | null = null): Promise<void> {
  if (typeof text === 'string' && html === null) return navigator.clipboard.writeText(text);
  const blob = async (type: string, content: string | Promise<string>) => new Blob([await content], { type });
  const rich = html === null ? {} : { 'text/html': blob('text/html', html) };
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob('text/plain', text), ...rich })]);
}
