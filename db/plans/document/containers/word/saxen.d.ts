/** What is used of saxen, which comes without types. */
declare module 'saxen' {
  type Decode = (text: string) => string

  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Record<string, string>, decoded: Decode) => void,
    ): this
    on(event: 'closeTag', handler: () => void): this
    on(event: 'text', handler: (text: string, decoded: Decode) => void): this
    on(event: 'error', handler: (error: Error) => void): this
    parse(xml: string): this
  }
}
