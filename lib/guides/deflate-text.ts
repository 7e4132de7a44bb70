async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  // Leaving the loop cancels the stream, so that nothing beyond the bound is made.
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** A text as bytes, compressed with `deflate-raw`. A lone half of a surrogate pair becomes U+FFFD. */
export async function deflateText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What became of bytes that should be a compressed text. */
export type Inflation = { ok: true; text: string } | { ok: false; problem: 'damaged' | 'too-large' };

/** The text of what {@link deflateText} made. Stops at `maxBytes` bytes of text, so that few bytes cannot fill the memory. */
export async function inflateText(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Inflation> {
  try {
    const inflated = await bytesOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), maxBytes);
    if (inflated === null) return { ok: false, problem: 'too-large' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated) };
  } catch {
    return { ok: false, problem: 'damaged' };
  }
}
