/** What can stand in an e-mail address before its sign; its length is bounded by the standard. */
const LOCAL = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const DOMAIN = /^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62})\.){1,8}\p{L}[\p{L}\p{M}\p{N}-]{1,62}/u;

/** The e-mail addresses in a text. */
export function findEmails(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const domain = DOMAIN.exec(text.slice(at + 1, at + 256))?.[0].replace(/-+$/u, '');
    // What Markdown and prose put around an address is not part of it.
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0]
      .replace(/^.*[*`'|{}=/?&]/u, '')
      .replace(/^[._~#!-]+/u, '');
    if (domain && local) found.push(`${local}@${domain}`);
  }
  return found;
}

/** Where an address of the web ends: white space, and signs that stand around one. */
const TOKEN = /[^\s<>"“”„«»「」『』。、，；（）|`]+/gu;
const SCHEME = /[a-z][a-z0-9+.-]{1,15}:\/\//iu;

/** Ends of names of hosts that are common, and are not the end of a file's name as well. */
const TOP_LEVEL =
  'com|org|net|edu|gov|int|info|biz|name|pro|io|dev|app|ai|cloud|tech|online|site|store|blog|xyz|me|tv|gg|ly|to|fm|us|uk|de|fr|it|es|pt|nl|be|ch|at|se|no|dk|fi|pl|cz|sk|hu|ro|bg|gr|ie|lu|lv|lt|ee|si|hr|ua|ru|tr|il|in|cn|jp|kr|tw|hk|sg|th|vn|id|my|ph|au|nz|ca|mx|br|ar|cl|co|pe|za|ng|ke|eg|ma|eu|page|social|link|zoom|meet|example|local|internal';
const BARE = new RegExp(
  String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}(?:${TOP_LEVEL})(?![\p{L}\p{N}@.-]*[\p{L}\p{N}@])(?::\d{1,5})?(?:[/?#].*)?$`,
  'iu',
);
const WWW = /(?<![\p{L}\p{N}])www\.\S{3,}/iu;

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A link without what follows it in prose: stops, and brackets that were opened before it. */
function trimEnd(link: string): string {
  let end = link.length;
  for (;;) {
    const last = link[end - 1] ?? '';
    const opening = CLOSING[last];
    const isStop = /[.,;:!?'’*_~…]/u.test(last);
    if (end === 0 || (!isStop && opening === undefined)) break;
    // Counting again for each bracket would take the square of their number: only the first few are looked at.
    if (opening !== undefined && link.length - end < 8 && link.slice(0, end).split(opening).length >= link.slice(0, end).split(last).length)
      break;
    end -= 1;
  }
  return link.slice(0, end);
}

/** The longest token in which a link without a scheme is looked for: longer ones are no names of hosts. */
const BARE_LENGTH = 2_000;

/** The links in a text, with and without a scheme. */
export function findLinks(text: string): string[] {
  return [...text.matchAll(TOKEN)].flatMap(([token]) => {
    const scheme = SCHEME.exec(token);
    if (scheme) {
      const link = trimEnd(token.slice(scheme.index));
      return link.length > scheme[0].length ? [link] : [];
    }
    if (!token.includes('.')) return [];
    const www = WWW.exec(token);
    if (www) return [trimEnd(www[0])];
    const trimmed = trimEnd(token.replace(/^[([{'’*_~]+/u, ''));
    if (trimmed.length > BARE_LENGTH || trimmed.slice(0, trimmed.search(/[/?#]|$/u)).includes('@')) return [];
    const bare = BARE.exec(trimmed);
    return bare ? [bare[0]] : [];
  });
}
