import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/**
 * The button or field with a label, once it is there. It is found without the accessibility tree: a browser that was asked for that keeps it from then on,
 * and each of the page's frames costs more, as they do for nobody without a screen reader.
 */
export async function findControl(page: Frame | Page, label: string, timeout = 30_000): Promise<ElementHandle> {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button, input, textarea')].find(
        (control) => (control.getAttribute('aria-label') ?? control.textContent ?? '').trim() === wanted && control.checkVisibility(),
      ),
    { timeout },
    label,
  );
  const control = found.asElement();
  if (!control) throw new Error(`There is no "${label}".`);
  return control as ElementHandle;
}
