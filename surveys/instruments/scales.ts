import type { Scale } from './instrument.ts'
import { say } from './wording.ts'

export const satisfaction: Scale = {
  labels: [
    say('Rất không hài lòng', 'Very dissatisfied'),
    say('Không hài lòng', 'Dissatisfied'),
    say('Bình thường', 'Neither satisfied nor dissatisfied'),
    say('Hài lòng', 'Satisfied'),
    say('Rất hài lòng', 'Very satisfied'),
  ],
  notApplicable: say('Không áp dụng', 'Does not apply'),
}

export const agreement: Scale = {
  labels: [
    say('Rất không đồng ý', 'Strongly disagree'),
    say('Không đồng ý', 'Disagree'),
    say('Nửa đồng ý, nửa không', 'Partly agree, partly disagree'),
    say('Đồng ý', 'Agree'),
    say('Rất đồng ý', 'Strongly agree'),
  ],
  notApplicable: say('Không biết, không gặp', 'Do not know, has not come up'),
}
