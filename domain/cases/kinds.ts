/**
 * What a resident may write about, and what becomes of it. The law knows more kinds than residents do: which one it is
 * decides the clock, who may answer and whether a web form is enough. A denunciation is never one of these: the law
 * takes it in person or on paper only (Luật Tố cáo 2018, article 22).
 */

export const caseKinds = ['feedback', 'petition', 'regulation', 'complaint'] as const

/**
 * 'feedback': góp ý, no statute · 'petition': phản ánh, kiến nghị · 'regulation': phản ánh, kiến nghị về quy định hành
 * chính · 'complaint': khiếu nại, one's own right violated by an administrative decision or act; only on a signed đơn.
 */
export type CaseKind = (typeof caseKinds)[number]

/** What a resident can send through the portal by themselves. */
export const sentKinds: readonly CaseKind[] = ['feedback', 'petition', 'regulation']

export function isCaseKind(text: string): text is CaseKind {
  return (caseKinds as readonly string[]).includes(text)
}

/** How it came: by the portal, told at the counter, or on the telephone. */
export type CaseMode = 'web' | 'counter' | 'phone'

/** What a case is about: a PAPI sub-indicator or a criterion of SIPAS, by its code; '' where nobody has said. */
export type Subject = string
