/** A page of the library. */
export type Route =
  | { page: 'guides' }
  | { page: 'guide'; guideId: string }
  | { page: 'guide-version'; guideId: string; number: number }
  | { page: 'edit-guide'; guideId: string }
  | { page: 'new-guide' }
  | { page: 'import-guide' }
  /** A guide that came by a share link; `data` is what follows `#/shared/`. */
  | { page: 'shared'; data: string }
  | { page: 'sessions' }
  | { page: 'session'; sessionId: string }
  /** One session's export: preview and options. `isAnonymized` begins with anonymising turned on. */
  | { page: 'export-session'; sessionId: string; isAnonymized: boolean }
  | { page: 'participants' }
  /** Everything about one participant; `key` as in `participantKeyOf`. */
  | { page: 'participant'; key: string }
  | { page: 'restore' }
  /** `section` is the part of it to go to; null for its beginning. */
  | { page: 'settings'; section: string | null };

/** What the address of an export ends with that begins with anonymising turned on. */
const ANONYMIZED = 'anonymised';

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The page that an address's fragment, such as `#/guides/g1`, stands for; anything unknown is the list of guides. */
export function readRoute(hash: string): Route {
  const [area, id, rest, part] = hash.replace(/^#\/?/u, '').split('/').map(decode);
  if (area === 'guides' && id) {
    if (rest === 'versions' && part !== undefined && /^\d{1,9}$/u.test(part))
      return { page: 'guide-version', guideId: id, number: Number(part) };
    return { page: rest === 'edit' ? 'edit-guide' : 'guide', guideId: id };
  }
  if (area === 'shared' && id) return { page: 'shared', data: id };
  if (area === 'sessions') {
    if (!id) return { page: 'sessions' };
    if (rest === 'export') return { page: 'export-session', sessionId: id, isAnonymized: part === ANONYMIZED };
    return { page: 'session', sessionId: id };
  }
  if (area === 'participants') return id ? { page: 'participant', key: id } : { page: 'participants' };
  if (area === 'settings') return { page: area, section: id || null };
  if (area === 'restore' || area === 'new-guide' || area === 'import-guide') return { page: area };
  return { page: 'guides' };
}

/** The fragment of a page. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'guide':
      return `#/guides/${encodeURIComponent(route.guideId)}`;
    case 'guide-version':
      return `#/guides/${encodeURIComponent(route.guideId)}/versions/${route.number}`;
    case 'edit-guide':
      return `#/guides/${encodeURIComponent(route.guideId)}/edit`;
    case 'shared':
      return `#/shared/${encodeURIComponent(route.data)}`;
    case 'export-session':
      return `#/sessions/${encodeURIComponent(route.sessionId)}/export${route.isAnonymized ? `/${ANONYMIZED}` : ''}`;
    case 'participant':
      return `#/participants/${encodeURIComponent(route.key)}`;
    case 'settings':
      return route.section === null ? '#/settings' : `#/settings/${encodeURIComponent(route.section)}`;
    case 'session':
      return `#/sessions/${encodeURIComponent(route.sessionId)}`;
    default:
      return `#/${route.page}`;
  }
}
