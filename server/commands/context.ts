/** What a command may use of the process that it runs in. Handed in, so that a test runs commands in its own process. */
export interface CommandContext {
  /** The settings, as the server reads them. */
  readonly env: NodeJS.ProcessEnv
  readonly out: NodeJS.WritableStream
  readonly now: () => Date
}
