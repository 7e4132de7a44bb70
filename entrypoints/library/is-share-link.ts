/** More characters than these around a link are no longer a few words about it. */
const FEW_WORDS = 500;

const LINK = /\S*#\/shared\/\S*/u;
/** Lines such as a guide has: headings, items, numbers, rows of a table. */
const GUIDE_LINE = /^\s*(?:#{1,6}\s|[-*+•]\s|\d+[.)]\s|\|)/mu;

/** Whether a text is a link that carries a guide, alone or with a few words such as it was sent with. */
export function isShareLink(text: string): boolean {
  const link = LINK.exec(text)?.[0];
  if (link === undefined) return false;
  const around = text.replace(link, '').trim();
  return around.length <= FEW_WORDS && !GUIDE_LINE.test(around);
}
