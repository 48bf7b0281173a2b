export interface Province {
  readonly code: string
  readonly name: string
}
