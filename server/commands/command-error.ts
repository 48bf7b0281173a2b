/** Why a command was not carried out, for whoever gave it; the process ends with `exitCode`. */
export class CommandError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
