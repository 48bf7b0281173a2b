/** What the words of a paragraph or item say it is: found once, when the outline is made, and carried along with it. */
import { fold } from '../../../../domain/vietnamese.ts'
import { readSubject, type Subject } from '../agencies/subject.ts'
import { readAssignment, type LabelledAssignment } from '../commitments/assignment.ts'
import { startsLower } from '../text.ts'
import { namesDimension } from './dimensions.ts'
import { isPurposeHeading, sectionKind, type SectionKind } from './sections.ts'

export interface Look {
  /** What it holds if it is the heading of a section. */
  readonly section: SectionKind | null
  /** As a heading it sets its part aside: purposes, aims, when and for whom. */
  readonly purpose: boolean
  /** It is little more than the name of a PAPI dimension. */
  readonly namesDimension: boolean
  readonly startsLower: boolean
  /** Who does it and by when, where labels say so. */
  readonly assignment: LabelledAssignment | null
  /** It says nothing but who leads, who helps and by when. */
  readonly assigns: boolean
  /** Whom it is about, the labels left out. */
  readonly subject: Subject | null
}

/** No heading is longer. */
const longestHeading = 320

export function lookAt(text: string): Look {
  const assignment = readAssignment(text)
  const heading = text.length <= longestHeading ? fold(text) : ''
  return {
    section: sectionKind(heading),
    purpose: isPurposeHeading(heading),
    namesDimension: namesDimension(text),
    startsLower: startsLower(text),
    assignment,
    assigns: assignment?.rest === '',
    subject: readSubject(assignment?.rest || text),
  }
}
