/** What became of a line. */
export type Fate = 'blank' | 'metadata' | 'heading' | 'commitment' | 'indicator' | 'prose' | 'warning'
