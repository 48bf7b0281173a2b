/** What is wrong with a code that somebody brought: of a visit, or of a round of a survey. */
type VisitCodeFault =
  | 'mistyped'
  | 'unknown'
  | 'used'
  | 'expired'
  | 'other-service'
  | 'other-form'
  | 'round-not-begun'
  | 'round-over'

export class VisitCodeError extends Error {
  override readonly name = 'VisitCodeError'
  readonly fault: VisitCodeFault

  constructor(fault: VisitCodeFault) {
    super(fault)
    this.fault = fault
  }
}
