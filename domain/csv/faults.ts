/** What can be wrong with a file of a table; domain/text/vi.ts says it. */

/** Then nothing of it can be read. */
export type FileFault =
  | { readonly code: 'too-large' | 'xlsx' | 'utf-16' | 'other-encoding' }
  | { readonly code: 'large-inside' | 'unreadable-workbook' }
  | { readonly code: 'open-quote' | 'other-cells'; readonly line: number }
  | { readonly code: 'no-headings'; readonly known: readonly string[] }

/** What is wrong with a table as a whole or with one of its lines; domain/text/vi.ts says it. */
export type TableFault =
  | { readonly code: 'no-rows' }
  | { readonly code: 'too-many-rows'; readonly most: number }
  | { readonly code: 'outside'; readonly place: number; readonly cell: string }
  | {
      readonly code: 'unknown-fact' | 'unknown-column'
      readonly label: string
      readonly known: readonly string[]
    }
  | { readonly code: 'fact-twice' | 'column-twice' | 'no-column'; readonly label: string }

/** What was made of a table without asking, so that whoever hands it in can see it. */
export type TableNote =
  | { readonly code: 'title'; readonly line: number; readonly text: string }
  | { readonly code: 'factor'; readonly factor: number }
  | { readonly code: 'filled-down'; readonly line: number; readonly label: string; readonly value: string }
