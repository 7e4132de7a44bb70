import type { ErrorCode } from '../../lib/protocol/messages';

/** A request that cannot be fulfilled; its code goes back to the page, which has the words for it. */
export class Failure extends Error {
  /** Which of the closed list of reasons it was. */
  readonly code: ErrorCode;

  /** `detail` is for a bug report. */
  constructor(code: ErrorCode, detail = '') {
    super(detail || code);
    this.name = 'Failure';
    this.code = code;
  }
}
