import { describe, expect, it } from 'vitest';
import { deflateText, inflateText } from '../../../lib/guides/deflate-text';

describe('a compressed text', () => {
  it('comes back as it was, with its byte order mark', async () => {
    expect(await inflateText(await deflateText('\uFEFF# Führung 👩‍🔬'), 1000)).toEqual({ ok: true, text: '\uFEFF# Führung 👩‍🔬' });
  });

  it('is given up when it grows beyond the bound, counted in bytes', async () => {
    const bytes = await deflateText('é'.repeat(5_000_000));
    expect(bytes.length).toBeLessThan(20_000);
    expect(await inflateText(bytes, 9_999_999)).toEqual({ ok: false, problem: 'too-large' });
    expect(await inflateText(bytes, 10_000_000)).toMatchObject({ ok: true });
  });

  it('is damaged when a part of it is missing or it is something else', async () => {
    const bytes = await deflateText('# Interview');
    expect(await inflateText(bytes.slice(0, -1), 1000)).toEqual({ ok: false, problem: 'damaged' });
    expect(await inflateText(new Uint8Array([255, 255, 255]), 1000)).toEqual({ ok: false, problem: 'damaged' });
  });
});
