/** Marks the host of what we put on a page, for good: a later copy of the script finds by it what an earlier one has left. */
export const HOST_MARK = 'data-fieldguide-overlay';
