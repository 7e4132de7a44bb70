/** Under which the script that watches the call keeps what ends it, in the world that it shares with the one that places the overlay; no element id of the page can answer to a symbol. */
export const SENSE_COPY = Symbol.for('fieldguide.sense-script');
