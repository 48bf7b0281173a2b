/** A file that no text can be taken from; the message is one Vietnamese sentence that says what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}
