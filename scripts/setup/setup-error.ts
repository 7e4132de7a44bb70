/** Something this machine lacks and that could not be had; its message is one sentence that says what to install. */
export class SetupError extends Error {
  override name = 'SetupError';
}
